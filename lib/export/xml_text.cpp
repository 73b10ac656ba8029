#include "export/xml_text.hpp"

#include "core/utf8.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::string_view replacement = "\uFFFD";

/// What stands for a sequence of UTF-8; empty where the sequence stands for itself.
std::string_view entity_of(std::string_view sequence) {
  switch (sequence[0]) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return is_control(sequence) || is_noncharacter(sequence) ? replacement : "";
  }
}

/// How many characters at the start are ASCII and stand for themselves.
std::size_t leading_plain(std::string_view text) {
  const auto is_plain = [](char c) {
    return c >= ' ' && c < '\x7F' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) -
                                  text.begin());
}

}  // namespace

std::string escaped_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = leading_plain(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::size_t length = utf8_sequence_length(text);
    if (length == 0) {
      out += replacement;
      text.remove_prefix(1);
      continue;
    }
    const std::string_view sequence = text.substr(0, length);
    const std::string_view entity = entity_of(sequence);
    out += entity.empty() ? sequence : entity;
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace corona
