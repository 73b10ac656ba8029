#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// Counts of people; signed, because changes of a total may be negative.
using Count = std::int64_t;

/// So many digits a Count holds, whatever they are.
inline constexpr std::size_t few_digits = 18;

/// Reads an optional '-' and digits, whole and within 64 bits; no plus, blanks, exponent or
/// fraction.
std::optional<Count> parse_whole(std::string_view text);

/// Reads a finite decimal number such as "-12.5"; no plus, blanks, exponent, "nan" or "inf".
std::optional<double> parse_decimal(std::string_view text);

/// The most characters that are printed: "-9223372036854775808", and a decimal of 309 digits, its
/// sign, its point and its decimals.
inline constexpr std::size_t longest_whole = 20;
inline constexpr std::size_t longest_decimal = 318;

/// Prints `value` at `out`, where there is room for longest_whole; returns its end.
char* print_whole(Count value, char* out);

/// The same, with room for longest_decimal and at most `decimals` (0 to 7) decimals, rounded half
/// away from zero, without trailing zeros and never "-0". Nothing where `value` is not finite: what
/// is no number is not known, and this is the one place through which every decimal goes.
char* print_decimal(double value, char* out, int decimals = 7);

std::string to_text(double value, int decimals = 7);

/// a + b, or nothing where 64 bits do not hold it.
inline std::optional<Count> checked_add(Count a, Count b) {
  Count sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? std::nullopt : std::optional(sum);
}

/// a - b, or nothing where 64 bits do not hold it.
inline std::optional<Count> checked_subtract(Count a, Count b) {
  Count difference = 0;
  return __builtin_sub_overflow(a, b, &difference) ? std::nullopt : std::optional(difference);
}

}  // namespace corona
