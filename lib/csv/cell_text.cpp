#include "csv/cell_text.hpp"

namespace corona {
namespace {

std::string_view print(const std::optional<Count>& value, CellRoom& room) {
  if (!value) return {};
  return {room.data(), print_whole(*value, room.data())};
}

}  // namespace

std::string_view cell_text(const Record& row, Column column, CellRoom& room) {
  switch (column) {
    case Column::date:
      print_date(row.date, room.data());
      return {room.data(), date_length};
    case Column::region_code:
      return row.series->region_code;
    case Column::region_name:
      return row.series->region_name;
    case Column::metric:
      return row.series->metric;
    case Column::total:
      return print(row.total, room);
    case Column::new_count:
      return print(row.new_count, room);
    case Column::correction:
      return print(row.correction, room);
    case Column::days:
      return print(row.days, room);
    default:
      return row.figures[column];
  }
}

}  // namespace corona
