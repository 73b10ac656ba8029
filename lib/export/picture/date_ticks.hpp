#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

/// A mark on an axis of dates, of some days.
struct DateTick {
  Date first, last;  ///< the same of a day; of years, the first month or day
  std::string label;
};

/// At most `most` marks from `first` to `last`: days, Mondays, months, quarters or years, the
/// finest that are few enough; the first, and every January, name the year.
std::vector<DateTick> date_ticks(Date first, Date last, int most, Locale locale);

/// The same of weeks that end where `last` does, each by its last day; where they would be far
/// apart, date_ticks().
std::vector<DateTick> week_ticks(Date first, Date last, int most, Locale locale);

/// The same of months, each from its first day to its last.
std::vector<DateTick> month_ticks(Date first, Date last, int most, Locale locale);

}  // namespace corona
