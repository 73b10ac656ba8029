#pragma once

#include "core/date.hpp"
#include "fetch/description/source.hpp"

#include <optional>
#include <string_view>

namespace corona {

/// Reads a date; a time of day behind it (" 10:00", "T10:00:00") is left out. Nothing where the
/// text is no date of this form, or names a day that the calendar does not have.
std::optional<Date> parse_foreign_date(std::string_view text, DateForm form);

/// "2020-09-14", "14/09/2020", "09/14/2020" or "9/14/20", for messages.
std::string_view example_of(DateForm form);

}  // namespace corona
