#pragma once

#include "core/date.hpp"

#include <optional>
#include <string_view>

namespace corona {

/// How a source writes its dates.
enum class DateForm {
  iso,                ///< 2020-09-14
  day_first,          ///< 14/09/2020, 14-9-2020, 14.09.2020
  month_first,        ///< 09/14/2020
  month_first_short,  ///< 9/14/20; years from 2000 on
};

/// Reads a date; a time of day behind it (" 10:00", "T10:00:00") is left out. Nothing where the
/// text is no date of this form, or names a day that the calendar does not have.
std::optional<Date> parse_foreign_date(std::string_view text, DateForm form);

/// "2020-09-14", "14/09/2020", "09/14/2020" or "9/14/20", for messages.
std::string_view example_of(DateForm form);

}  // namespace corona
