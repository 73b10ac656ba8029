#pragma once

#include "core/date.hpp"
#include "export/history.hpp"
#include "export/locale.hpp"

#include <optional>
#include <string>

namespace corona {

/// The rate of cases that the national dashboard marked: per 100 000 inhabitants a day.
inline constexpr double signal_rate = 7;
inline constexpr Date signal_rate_from{date::year{2020} / 9 / 3};

/// A value of a day that the national dashboard marked, for one region.
struct SignalValue {
  double a_day;  ///< as a count
  double per_100k_day;
  Date from;  ///< since when it was published
  std::string meaning;
};

/// 7 positive tests per 100 000 inhabitants a day, since 2020-09-03, for any region whose
/// inhabitants are known; 40 hospital admissions a day (mean of 3 days), since 2020-06-04, for the
/// country. Source: the national dashboard. None where it was published after `last`.
std::optional<SignalValue> signal_value(const History& history, Date last, Locale locale);

}  // namespace corona
