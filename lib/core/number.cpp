#include "core/number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace corona {
namespace {

constexpr double powers_of_ten[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
constexpr double exact_whole_limit =
    9007199254740992.0;  // 2^53: below it, doubles hold every whole

void strip_zeros(std::string& text) {
  if (text.find('.') == std::string::npos) return;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
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

void append_whole(std::string& out, Count value) {
  char digits[24];
  const char* const end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  out.append(digits, static_cast<std::size_t>(end - digits));
}

void append_decimal(std::string& out, double value, int decimals) {
  const double scaled = value * powers_of_ten[decimals];
  if (std::abs(scaled) >= exact_whole_limit) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    strip_zeros(text);
    out += text;
    return;
  }
  const auto rounded = static_cast<Count>(std::round(scaled));
  if (rounded < 0) out += '-';
  const auto magnitude = static_cast<std::uint64_t>(rounded < 0 ? -rounded : rounded);
  const auto one = static_cast<std::uint64_t>(powers_of_ten[decimals]);
  char digits[24];
  char* end = std::to_chars(std::begin(digits), std::end(digits), magnitude / one).ptr;
  if (magnitude % one != 0) {
    char* const point = end;
    end = std::to_chars(point, std::end(digits), one + magnitude % one).ptr;
    *point = '.';  // where the 1 of `one` was, which kept the zeros behind it
    while (end[-1] == '0') --end;
  }
  out.append(digits, static_cast<std::size_t>(end - digits));
}

std::string to_text(double value, int decimals) {
  std::string text;
  append_decimal(text, value, decimals);
  return text;
}

}  // namespace corona
