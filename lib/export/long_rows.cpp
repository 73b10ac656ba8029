#include "export/long_rows.hpp"

#include "core/error.hpp"
#include "core/region.hpp"
#include "csv/writer.hpp"
#include "export/region_titles.hpp"

#include <algorithm>

namespace corona {

std::vector<Column> shown_order(ColumnSet set) {
  std::vector<Column> columns = in_order(set);
  std::stable_partition(columns.begin(), columns.end(),
                        [](Column column) { return column == Column::rank; });
  return columns;
}

namespace {

std::vector<Column> columns_of(const Input& in, const std::vector<Column>& wanted) {
  for (const Column column : wanted) {
    if (!in.columns().has(column)) {
      throw data_error("--columns: the data has no column '{}'", name_of(column));
    }
  }
  return wanted.empty() ? shown_order(in.columns()) : wanted;
}

}  // namespace

LongRows::LongRows(Input& in, Locale locale, const std::vector<Column>& columns)
    : in_(in), locale_(locale), columns_(columns_of(in, columns)) {
  for (const Column column : columns_) heads_.push_back(head_of(column, locale));
  rooms_.resize(columns_.size());
  cells_.resize(columns_.size());
}

bool LongRows::next(Row& row) {
  if (!in_.read(record_)) return false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells_[i] = cell_text(record_, columns_[i], rooms_[i]);
    if (columns_[i] == Column::region_name && is_unknown_region(record_.series->region_code)) {
      name_ = name_of_region(record_.series->region_code, cells_[i], locale_);
      cells_[i] = name_;
    }
  }
  row = cells_;
  return true;
}

}  // namespace corona
