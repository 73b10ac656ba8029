#include "core/date.hpp"
#include "core/number.hpp"
#include "fetch/duration.hpp"
#include "fetch/rows/foreign_date.hpp"
#include "fuzz.hpp"

/// A date is written as it was read, and so is what a foreign one means; numbers are as well.
void corona::fuzz::take(std::string_view bytes) {
  if (const auto date = parse_date(bytes)) must(to_string(*date) == bytes);
  for (const DateForm form :
       {DateForm::iso, DateForm::day_first, DateForm::month_first, DateForm::month_first_short}) {
    const auto date = parse_foreign_date(bytes, form);
    if (date) must(parse_date(to_string(*date)) == date);
  }
  if (const auto count = parse_whole(bytes)) {
    must(parse_whole(std::to_string(*count)) == count);
  }
  if (const auto value = parse_decimal(bytes)) must(parse_decimal(to_text(*value)).has_value());
  if (const auto seconds = parse_duration(bytes)) must(*seconds >= 0);
}
