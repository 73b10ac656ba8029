#include "export/xlsx/filled_levels.hpp"

namespace corona {
namespace {

constexpr Column of_levels[] = {Column::risk_level, Column::risk_since, Column::risk_scheme};

}  // namespace

void FilledLevels::add(const Record& row) {
  for (const Column column : of_levels) {
    if (!row.figures[column].empty()) filled_.insert(column);
  }
}

void FilledLevels::drop_unfilled(ColumnSet& columns) const {
  for (const Column column : of_levels) {
    if (!filled_.has(column)) columns.erase(column);
  }
}

}  // namespace corona
