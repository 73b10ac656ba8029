#pragma once

#include "core/number.hpp"
#include "csv/table.hpp"

#include <string_view>

namespace corona {

/// A cell that must be a year, 1 to 9999.
template <std::size_t N>
int parse_year(const Table<N>& table, std::string_view column, std::string_view text) {
  const auto year = parse_whole(text);
  if (!year || *year < 1 || *year > 9999) {
    throw table.fault("{}: {} is not a year", column, in_quotes(text));
  }
  return static_cast<int>(*year);
}

}  // namespace corona
