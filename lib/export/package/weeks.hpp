#pragma once

#include "csv/input.hpp"

#include <optional>
#include <vector>

namespace corona {

/// What was newly counted of a series in a week from Monday to Sunday, less what was taken back.
struct WeekCount {
  Date monday;
  const Series* series;
  std::optional<Count> count;  ///< empty where the stream does not tell all of the week
  bool hidden = false;
};

/// Reads all of `in` as weeks, by week and within it in the order in which the series first came.
/// Weeks of which no series is known whole are left out. Memory grows with the number of weeks and
/// series. Throws Error where the stream has no column `new`, has a second row for a series and
/// date, counts a day of a series twice, or has no whole week.
std::vector<WeekCount> read_weeks(Input& in);

}  // namespace corona
