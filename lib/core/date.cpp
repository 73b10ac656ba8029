#include "core/date.hpp"

namespace corona {
namespace {

/// The value of a run of digits, or -1 where one is something else.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void print_digits(unsigned value, int width, char* out) {
  for (int i = width - 1; i >= 0; --i, value /= 10) out[i] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const auto ymd = date::year{year} / static_cast<int>(month) / static_cast<int>(day);
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != date_length || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  const int day = digits(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

void print_date(Date date, char* out) {
  const date::year_month_day ymd{date};
  print_digits(static_cast<unsigned>(static_cast<int>(ymd.year())), 4, out);
  out[4] = '-';
  print_digits(static_cast<unsigned>(ymd.month()), 2, out + 5);
  out[7] = '-';
  print_digits(static_cast<unsigned>(ymd.day()), 2, out + 8);
}

std::string to_string(Date date) {
  std::string text(date_length, '\0');
  print_date(date, text.data());
  return text;
}

}  // namespace corona
