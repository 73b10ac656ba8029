#pragma once

#include "core/date.hpp"
#include "export/count_period.hpp"
#include "export/history.hpp"
#include "export/locale.hpp"

#include <optional>
#include <string>

namespace corona {

/// The rate of cases that the national dashboard marked: per 100 000 inhabitants a day.
inline constexpr double signal_rate = 7;
inline constexpr Date signal_rate_from{date::year{2020} / 9 / 3};

/// A value that the national dashboard marked, for one region and the period of a bar.
struct SignalValue {
  double count;
  double per_100k;
  Date from;  ///< since when it was published
  std::string meaning;
};

/// 7 positive tests per 100 000 inhabitants a day, since 2020-09-03, for any region whose
/// inhabitants are known; 40 hospital admissions a day (mean of 3 days), since 2020-06-04, for the
/// country. Source: the national dashboard. Of a week the first is seven times as high; of other
/// periods, and of a week of admissions, there is none. None where it was published after `last`.
std::optional<SignalValue> signal_value(const History& history, Date last, CountPeriod period,
                                        Locale locale);

}  // namespace corona
