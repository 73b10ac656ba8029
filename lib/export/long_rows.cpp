#include "export/long_rows.hpp"

#include "csv/writer.hpp"

#include <algorithm>

namespace corona {

LongRows::LongRows(Input& in, Locale locale) : in_(in), columns_(in_order(in.columns())) {
  std::stable_partition(columns_.begin(), columns_.end(),
                        [](Column column) { return column == Column::rank; });
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
