#pragma once

#include "core/record.hpp"
#include "reference/levels.hpp"
#include "series/window.hpp"

#include <optional>
#include <vector>

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
  /// Adds a day's level, the days in order; unknown levels are added too.
  void add(Date date, std::optional<int> level, Count window);

  /// Whether the last day added signals, for the window given with it.
  bool signals() const;

 private:
  struct Day {
    Date date;
    int level;
  };
  std::vector<Day> days_;  // of the last three windows, those with a level
  Date last_;
  Count window_ = 0;
};

}  // namespace corona
