#include "core/text.hpp"

#include "core/bytes.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t most_listed = 10;

/// Length of the valid UTF-8 sequence that `text` starts with, or 0.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto continues = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    }
    return true;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1, 2) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return !overlong && !surrogate && continues(1, 3) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return !overlong && !beyond && continues(1, 4) ? 4 : 0;
  }
  return 0;
}

/// How many bytes of whole words at the start are ASCII.
std::size_t leading_ascii(std::string_view text) {
  constexpr std::uint64_t beyond = 0x8080808080808080;
  std::size_t length = 0;
  while (length + 8 <= text.size() &&
         (value_at<std::uint64_t>(text.data() + length) & beyond) == 0) {
    length += 8;
  }
  return length;
}

/// C0, DEL and (as UTF-8) C1, and what ends lines or turns the order of letters round (U+2028 to
/// U+202E, U+2066 to U+2069): what a terminal may act upon.
bool is_control(std::string_view sequence) {
  const auto lead = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return lead < 0x20 || lead == 0x7F;
  if (sequence.size() == 3) {
    return ("\u2028" <= sequence && sequence <= "\u202E") ||
           ("\u2066" <= sequence && sequence <= "\u2069");
  }
  return lead == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    const std::string_view sequence = text.substr(0, length == 0 ? 1 : length);
    if (length == 0 || is_control(sequence)) {
      for (const char c : sequence) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += sequence;
    }
    text.remove_prefix(sequence.size());
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  if (text.size() <= longest_quote) return fmt::format("'{}'", printable(text));
  std::size_t end = longest_quote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("'{}...'", printable(text.substr(0, end)));
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (const std::size_t plain = leading_ascii(text.substr(at)); plain > 0) {
      at += plain;
      continue;
    }
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string in_lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::vector<std::string> cut_list(std::vector<std::string> names) {
  if (names.size() <= most_listed) return names;
  const std::size_t more = names.size() - most_listed + 1;
  names.resize(most_listed - 1);
  names.push_back(fmt::format("{} more", more));
  return names;
}

}  // namespace corona
