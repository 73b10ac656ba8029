#include "export/xlsx/spool.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/cell_text.hpp"
#include "csv/writer.hpp"

#include <optional>

namespace corona {
namespace {

constexpr Count most_exact = Count{1} << 53;  // a spreadsheet's numbers are doubles

bool is_whole(Column column) {
  const Kind kind = info(column).kind;
  return kind == Kind::count || kind == Kind::lowering || kind == Kind::whole;
}

void require_exact(const Record& row, const std::vector<Column>& columns, const Input& in) {
  for (const Column column : columns) {
    if (!is_whole(column)) continue;
    CellRoom room;
    const std::optional<Count> value = parse_whole(cell_text(row, column, room));
    if (!value || (*value <= most_exact && *value >= -most_exact)) continue;
    throw data_error("{}: {}: {} has more digits than a spreadsheet keeps", in.place_of(row.place),
                     name_of(column), *value);
  }
}

/// One of the files of a spool, while it is filled.
class Filler {
 public:
  Filler(const std::string& path, ColumnSet set)
      : columns_(in_order(set)), out_(path), writer_(out_, columns_) {}

  /// Returns whether the dates still go up.
  bool add(const Record& row, const Input& in) {
    seen_.add(row, in);
    require_exact(row, columns_, in);
    in_order_ = in_order_ && (!last_ || *last_ <= row.date);
    last_ = row.date;
    writer_.write(row);
    return in_order_;
  }

  void close() { out_.close(); }

 private:
  std::vector<Column> columns_;
  Output out_;
  Writer writer_;
  SeenRows seen_;
  std::optional<Date> last_;
  bool in_order_ = true;
};

}  // namespace

Spool::Spool(Input& in, const std::string& folder) {
  days_.path = folder + "/days.csv";
  ranking_.path = folder + "/ranking.csv";
  for (const ColumnSet columns : in.columns_of_files()) {
    Part& part = columns.has(Column::rank) ? ranking_ : days_;
    part.columns = part.columns | columns;
    part.has_rows = true;
  }
  std::optional<Filler> days;
  std::optional<Filler> ranking;
  if (days_.has_rows) days.emplace(days_.path, days_.columns);
  if (ranking_.has_rows) ranking.emplace(ranking_.path, ranking_.columns);
  const std::vector<ColumnSet> files = in.columns_of_files();
  for (Record row; in.read(row);) {
    if (files[row.place.file].has(Column::rank)) {
      ranking_.in_order = ranking->add(row, in);
    } else {
      days_.in_order = days->add(row, in);
    }
  }
  if (days) days->close();
  if (ranking) ranking->close();
}

}  // namespace corona
