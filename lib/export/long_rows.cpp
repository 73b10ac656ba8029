#include "export/long_rows.hpp"

#include "csv/writer.hpp"

#include <algorithm>

namespace corona {

std::vector<Column> shown_order(ColumnSet set) {
  std::vector<Column> columns = in_order(set);
  std::stable_partition(columns.begin(), columns.end(),
                        [](Column column) { return column == Column::rank; });
  return columns;
}

LongRows::LongRows(Input& in, Locale locale) : in_(in), columns_(shown_order(in.columns())) {
  for (const Column column : columns_) heads_.push_back(head_of(column, locale));
  rooms_.resize(columns_.size());
  cells_.resize(columns_.size());
}

bool LongRows::next(Row& row) {
  if (!in_.read(record_)) return false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells_[i] = cell_text(record_, columns_[i], rooms_[i]);
  }
  row = cells_;
  return true;
}

}  // namespace corona
