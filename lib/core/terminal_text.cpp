#include "core/terminal_text.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <utility>

namespace corona {
namespace {

/// How many bytes at the start a terminal gets as they are.
std::size_t length_kept(std::string_view text) {
  for (const std::string_view kept :
       {std::string_view("\n"), std::string_view("\r\n"), std::string_view("\t"),
        TerminalText::bold, TerminalText::plain}) {
    if (text.starts_with(kept)) return kept.size();
  }
  return 0;
}

std::string shown(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t start = std::min(text.find_first_of("\n\r\t\x1b"), text.size());
    out += printable(text.substr(0, start));
    text.remove_prefix(start);
    if (text.empty()) return out;
    const std::size_t kept = length_kept(text);
    out += kept > 0 ? std::string(text.substr(0, kept)) : printable(text.substr(0, 1));
    text.remove_prefix(std::max<std::size_t>(kept, 1));
  }
}

}  // namespace

std::string TerminalText::add(std::string_view text) {
  held_ += text;
  const std::size_t end = held_.rfind('\n') + 1;  // 0 where there is none
  std::string lines = shown(std::string_view(held_).substr(0, end));
  held_.erase(0, end);
  return lines;
}

std::string TerminalText::finish() {
  return shown(std::exchange(held_, {}));
}

}  // namespace corona
