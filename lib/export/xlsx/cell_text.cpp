#include "export/xlsx/cell_text.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t longest_in_chart = 255;  // bytes

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool starts_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

}  // namespace

std::string escaped_cell(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (starts_escape(text)) {
      out += "_x005F_";
      text.remove_prefix(1);
    } else if (text.front() == '\0') {
      out += "_x0000_";
      text.remove_prefix(1);
    } else if (text.starts_with("\uFFFE")) {
      out += "_xFFFE_";
      text.remove_prefix(3);
    } else if (text.starts_with("\uFFFF")) {
      out += "_xFFFF_";
      text.remove_prefix(3);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string text_outside_cells(std::string_view text, std::size_t most_bytes) {
  const std::string start = printable(text).substr(0, most_bytes);
  return start.substr(0, find_invalid_utf8(start));
}

std::string chart_text(std::string_view text) {
  const bool is_formula = text.starts_with('=');
  return (is_formula ? "'" : "") +
         text_outside_cells(text, longest_in_chart - (is_formula ? 1 : 0));
}

}  // namespace corona
