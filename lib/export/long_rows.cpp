#include "export/long_rows.hpp"

#include "core/error.hpp"
#include "csv/writer.hpp"

#include <algorithm>

namespace corona {

namespace {

std::vector<Column> columns_of(const Input& in, const std::vector<Column>& wanted) {
  for (const Column column : wanted) {
    if (!in.columns().has(column)) {
      throw data_error("--columns: the data has no column '{}'", name_of(column));
    }
  }
  if (!wanted.empty()) return wanted;
  std::vector<Column> all = in_order(in.columns());
  std::stable_partition(all.begin(), all.end(),
                        [](Column column) { return column == Column::rank; });
  return all;
}

}  // namespace

LongRows::LongRows(Input& in, Locale locale, const std::vector<Column>& columns)
    : in_(in), columns_(columns_of(in, columns)) {
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
