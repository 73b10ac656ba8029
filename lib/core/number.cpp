#include "core/number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace corona {
namespace {

constexpr double powers_of_ten[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
constexpr double exact_whole_limit =
    9007199254740992.0;  // 2^53: below it, doubles hold every whole

/// Where a number with a point ends without the zeros behind it, and without the point if nothing
/// else is.
char* without_zeros(char* end) {
  while (end[-1] == '0') --end;
  return end[-1] == '.' ? end - 1 : end;
}

bool is_decimal_text(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  bool point = false;
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && !point && digit) {
      point = true;
      digit = false;
    } else if (c >= '0' && c <= '9') {
      digit = true;
    } else {
      return false;
    }
  }
  return digit;
}

/// The value of a text of few digits, as most counts are: quicker than std::from_chars. Nothing for
/// any other text.
std::optional<Count> parse_few_digits(std::string_view text) {
  if (text.empty() || text.size() > few_digits) return std::nullopt;
  Count value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Count> parse_whole(std::string_view text) {
  if (const auto value = parse_few_digits(text)) return value;
  Count value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<double> parse_decimal(std::string_view text) {
  if (!is_decimal_text(text)) return std::nullopt;
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || !std::isfinite(value)) return std::nullopt;
  return value;
}

char* print_whole(Count value, char* out) {
  return std::to_chars(out, out + longest_whole, value).ptr;
}

char* print_decimal(double value, char* out, int decimals) {
  if (!std::isfinite(value)) return out;
  const double scaled = value * powers_of_ten[decimals];
  if (std::abs(scaled) >= exact_whole_limit) {
    char* const end = fmt::format_to(out, "{:.{}f}", value, decimals);
    return decimals == 0 ? end : without_zeros(end);
  }
  const auto rounded = static_cast<Count>(std::round(scaled));
  if (rounded < 0) *out++ = '-';
  const auto magnitude = static_cast<std::uint64_t>(rounded < 0 ? -rounded : rounded);
  const auto one = static_cast<std::uint64_t>(powers_of_ten[decimals]);
  char* const whole_end = print_whole(static_cast<Count>(magnitude / one), out);
  if (magnitude % one == 0) return whole_end;
  char* const end = print_whole(static_cast<Count>(one + magnitude % one), whole_end);
  *whole_end = '.';  // where the 1 of `one` was, which kept the zeros behind it
  return without_zeros(end);
}

std::string to_text(double value, int decimals) {
  char text[longest_decimal];
  return {text, print_decimal(value, text, decimals)};
}

}  // namespace corona
