#pragma once

#include "core/column.hpp"
#include "reference/levels.hpp"
#include "series/reproduction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// Which days a window holds.
enum class Align {
  trailing,  ///< the day and those before it
  centre,    ///< the day in the middle; one more before it where the window is even
};

/// An indicator that --with can ask for, and the columns that it fills.
enum class Indicator { mean, per_100k, limits, change, doubling_days, r, risk };

struct TrendRules {
  Count window = 7;
  Align align = Align::trailing;
  std::vector<Indicator> with{Indicator::mean, Indicator::per_100k, Indicator::change,
                              Indicator::doubling_days, Indicator::risk};
  bool signal = false;
  bool nl_dashboard = false;  ///< the ministry's rounding: fills mean and per_100k_day
  LevelScheme levels;
  ReproductionRules reproduction;

  bool has(Indicator indicator) const;

  /// How many days after a date its window ends.
  Count delay() const { return align == Align::centre ? (window - 1) / 2 : 0; }

  /// Whether a row's figures depend on other rows of its date: the level of cases on that of
  /// admissions.
  bool needs_levels() const { return has(Indicator::risk) || signal; }

  bool needs_population() const;
};

/// The columns that trend adds to those of its input.
ColumnSet trend_columns(const TrendRules& rules);

}  // namespace corona
