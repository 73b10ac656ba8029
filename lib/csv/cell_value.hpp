#pragma once

#include "core/record.hpp"

#include <cstdint>
#include <limits>
#include <string_view>

namespace corona {

/// What a cell of this kind should be, for messages: "a whole number, 0 or more".
std::string_view expectation(Kind kind);

/// Whether a cell of this kind can hold the text; all but text may be empty.
bool fits(Kind kind, std::string_view text);

/// Puts a cell into the record, or returns false where the column cannot hold it. For the columns
/// from `total` on.
bool assign(Record& row, Column column, std::string_view text);

/// The whole numbers that cells of a kind may hold.
struct CountRange {
  Count least = std::numeric_limits<Count>::min();
  Count most = std::numeric_limits<Count>::max();
  constexpr bool holds(Count value) const { return least <= value && value <= most; }
};

constexpr CountRange range_of(Kind kind) {
  constexpr Count days_of_a_century = 36'525;
  if (kind == Kind::count) return {.least = 0};
  if (kind == Kind::lowering) return {.most = 0};
  if (kind == Kind::days) return {.least = 1, .most = days_of_the_calendar};
  if (kind == Kind::window) return {.least = 1, .most = days_of_a_century};
  return {};
}

/// The value of a digit; over 9 for any other byte.
constexpr std::uint8_t digit_of(char byte) {
  return static_cast<std::uint8_t>(byte - '0');
}

/// Takes a count within `range`, or nothing for an empty cell, from text that goes on behind it
/// with a comma, a quote or a line end. The end of what was taken; nullptr where it wants a second
/// look: it is no number, does not fit, has more than few_digits, or starts with a 0 that Writer
/// does not put (007, -0).
inline const char* take_count(const char* at, CountRange range, std::optional<Count>& count) {
  const std::uint8_t digit = digit_of(*at);
  if (digit <= 9 && digit_of(at[1]) > 9) {  // most counts of a day
    count.emplace(digit);
    return range.holds(digit) ? at + 1 : nullptr;
  }
  const bool minus = range.least < 0 && *at == '-';
  const char* const first = minus ? at + 1 : at;
  const char* end = first;
  std::uint64_t number = 0;
  for (std::uint8_t next; (next = digit_of(*end)) <= 9; ++end) number = number * 10 + next;
  const auto digits = static_cast<std::size_t>(end - first);
  if (digits - 1 >= few_digits || *first == '0') {
    count.reset();
    return end == at ? at : nullptr;
  }
  const auto magnitude = static_cast<Count>(number);
  const Count value = minus ? -magnitude : magnitude;
  count.emplace(value);
  return range.holds(value) ? end : nullptr;
}

}  // namespace corona
