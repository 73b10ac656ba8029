#pragma once

#include "core/record.hpp"
#include "reference/levels.hpp"
#include "series/window.hpp"

#include <deque>
#include <optional>

namespace corona {

/// A level on a day, and since when a region has had it: days that are not known between do not
/// count, and where the data or the scheme begins, it is the first day that is known.
struct Risk {
  int level;  ///< index into the scheme's names
  Date since;
};

/// Follows the level of one series from day to day. A day whose level is not known changes nothing.
class RiskCourse {
 public:
  Risk follow(int level, Date date);

 private:
  std::optional<Risk> last_;
};

/// The level that `scheme` gives the sum over its own window that ends on `date`; empty where the
/// scheme says nothing on that day, or the sum or the population is not known.
std::optional<int> level_of(const LevelScheme& scheme, std::string_view metric, Date date,
                            const Window& counts, std::optional<Count> population);

/// "New here": a series that is above the scheme's mildest level, crossed into it within the
/// scheme's last window, and was under it on every day of the two windows before.
class SignalCourse {
 public:
  /// Adds a day's level, the days in order; no level: it is not known. `longest` is the longest
  /// window that any day of the scheme has. Takes the same time whatever the windows.
  void add(Date date, std::optional<int> level, Count longest);

  /// Whether the last day added signals, by a scheme of that window on the day.
  bool signals(Count window) const;

 private:
  struct Run {
    Date first, last;
  };
  std::deque<Run> quiet_;  // days on end that are known to be at the mildest level
  Date last_;
  std::optional<int> level_;  // of the last day
};

}  // namespace corona
