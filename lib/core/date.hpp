#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// A calendar day; there are no times of day and no time zones in the pipe.
using Date = date::sys_days;
using Days = date::days;

/// Length of an ISO 8601 date, "2020-09-14".
inline constexpr std::size_t date_length = 10;

/// From 0001-01-01 to 9999-12-31, the first and the last date there are.
inline constexpr int days_of_the_calendar = 3'652'059;
inline constexpr Date first_of_calendar{date::year{1} / 1 / 1};

/// The day that year, month and day name, if the calendar (0001 to 9999) has it.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// Reads exactly "YYYY-MM-DD"; nothing else is a date here.
std::optional<Date> parse_date(std::string_view text);

/// Writes the ten characters "YYYY-MM-DD" at `out`.
void print_date(Date date, char* out);

std::string to_string(Date date);

}  // namespace corona
