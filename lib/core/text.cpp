#include "core/text.hpp"

#include "core/bytes.hpp"
#include "core/utf8.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t most_listed = 10;

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

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = utf8_sequence_length(text);
    const std::string_view sequence = text.substr(0, length == 0 ? 1 : length);
    if (length == 0 || is_unprintable(sequence)) {
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
    const std::size_t length = utf8_sequence_length(text.substr(at));
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
