#include "fetch/rows/foreign_date.hpp"

#include "core/number.hpp"

namespace corona {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes one to `most` digits from the front of `text`.
std::optional<unsigned> take_number(std::string_view& text, std::size_t most) {
  unsigned value = 0;
  std::size_t length = 0;
  for (; length < most && length < text.size() && is_digit(text[length]); ++length) {
    value = value * 10 + static_cast<unsigned>(text[length] - '0');
  }
  text.remove_prefix(length);
  if (length == 0) return std::nullopt;
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// Nothing, or " 10:00" or "T10:00:00".
bool is_time_of_day(std::string_view text) {
  if (text.empty()) return true;
  if (!take(text, ' ') && !take(text, 'T')) return false;
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return false;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return false;
  if (text.empty()) return true;
  if (!take(text, ':')) return false;
  const auto second = take_number(text, 2);
  return second && *second <= 59 && text.empty();
}

}  // namespace

std::optional<Date> parse_foreign_date(std::string_view text, DateForm form) {
  if (form == DateForm::iso) {
    if (text.size() > date_length && !is_time_of_day(text.substr(date_length))) return std::nullopt;
    return parse_date(text.substr(0, date_length));
  }
  const auto first = take_number(text, 2);
  if (!first || text.empty()) return std::nullopt;
  const char separator = text.front();
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  text.remove_prefix(1);
  const auto second = take_number(text, 2);
  if (!second || !take(text, separator)) return std::nullopt;
  const std::size_t length = text.size();
  const bool short_year = form == DateForm::month_first_short;
  const auto year = take_number(text, 4);
  if (!year || length - text.size() != (short_year ? 2 : 4) || !is_time_of_day(text)) {
    return std::nullopt;
  }
  const bool day_first = form == DateForm::day_first;
  return make_date(static_cast<int>(*year) + (short_year ? 2000 : 0), day_first ? *second : *first,
                   day_first ? *first : *second);
}

std::string_view example_of(DateForm form) {
  switch (form) {
    case DateForm::iso:
      return "2020-09-14";
    case DateForm::day_first:
      return "14/09/2020";
    case DateForm::month_first:
      return "09/14/2020";
    case DateForm::month_first_short:
      return "9/14/20";
  }
  return "";
}

}  // namespace corona
