#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// One row of a table of levels: on which days which values of a rate are called what.
struct LevelBand {
  Date from;
  std::optional<Date> to;  ///< the last day; none: still valid
  std::string metric;
  Count window = 0;                    ///< days the rate sums
  Count per = 0;                       ///< inhabitants the rate is for
  int level = 0;                       ///< index into the scheme's names, the mildest 0
  std::optional<double> lower, upper;  ///< lower <= value < upper
};

/// A dated table of levels. What it gives is what published thresholds say, and indicative: the
/// minister set the level in force after judgement.
struct LevelScheme {
  std::string name;
  std::vector<std::string> names;  ///< of its levels, the mildest first
  std::vector<LevelBand> bands;

  /// The bands of a metric that are valid on a day; they share window and per.
  std::vector<const LevelBand*> valid(std::string_view metric, Date date) const;

  /// The first day with a level, and the last; none: it still has them. Not for a scheme of none.
  Date first_day() const;
  std::optional<Date> last_day() const;

  /// The longest window of any band, in days; 0 where there is none.
  Count longest_window() const;
};

/// The names of the built-in schemes.
std::vector<std::string> level_schemes();

/// A built-in scheme by its name, else the scheme in the CSV file of that path, with the columns
/// scheme, from, to, metric, window, per, level, lower, upper. Throws Error where rows overlap.
LevelScheme read_levels(const std::string& name_or_path);

}  // namespace corona
