#include "trend/rules.hpp"

#include <algorithm>

namespace corona {

bool TrendRules::has(Indicator indicator) const {
  return std::find(with.begin(), with.end(), indicator) != with.end();
}

bool TrendRules::needs_population() const {
  return needs_levels() || nl_dashboard || has(Indicator::per_100k) || has(Indicator::limits);
}

ColumnSet trend_columns(const TrendRules& rules) {
  using enum Column;
  ColumnSet columns{window, sum};
  const auto add = [&](Indicator indicator, ColumnSet filled) {
    if (rules.has(indicator)) columns = columns | filled;
  };
  add(Indicator::mean, {mean});
  add(Indicator::per_100k, {population, per_100k});
  add(Indicator::limits, {population, per_100k_low, per_100k_high});
  add(Indicator::change, {change});
  add(Indicator::doubling_days, {doubling_days});
  add(Indicator::r, {r, r_low, r_high});
  add(Indicator::risk, {risk_level, risk_since, risk_scheme});
  if (rules.signal) columns.insert(signal);
  if (rules.nl_dashboard) columns = columns | ColumnSet{mean, population, per_100k_day};
  return columns;
}

}  // namespace corona
