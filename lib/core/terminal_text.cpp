#include "core/terminal_text.hpp"

#include "core/text.hpp"

#include <tuple>
#include <utility>

namespace corona {
namespace {

std::string shown(std::string_view text) {
  constexpr std::string_view kept[] = {"\n", "\r\n", "\t", TerminalText::bold, TerminalText::plain};
  std::string out;
  while (!text.empty()) {
    std::size_t start = text.size();
    std::size_t length = 0;
    for (const std::string_view one : kept) {
      const std::size_t at = text.find(one);
      if (at < start) std::tie(start, length) = std::pair(at, one.size());
    }
    out += printable(text.substr(0, start));
    out += text.substr(start, length);
    text.remove_prefix(start + length);
  }
  return out;
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
