#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

/// A mark on an axis of dates.
struct DateTick {
  Date date;
  std::string label;
};

/// At most `most` marks from `first` to `last`: days, Mondays, months, quarters or years, the
/// finest that are few enough; the first, and every January, name the year.
std::vector<DateTick> date_ticks(Date first, Date last, int most, Locale locale);

}  // namespace corona
