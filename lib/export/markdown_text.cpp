#include "export/markdown_text.hpp"

#include "core/text.hpp"

namespace corona {
namespace {

bool is_word(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[i]);
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether Markdown would take the character for mark-up; an underscore inside a word is none.
bool is_markup(std::string_view text, std::size_t i) {
  if (text[i] == '_') return i == 0 || !is_word(text, i - 1) || !is_word(text, i + 1);
  return std::string_view("\\|`*<[&~#").find(text[i]) != std::string_view::npos;
}

}  // namespace

std::string escaped_markdown(std::string_view raw) {
  const std::string text = printable(raw);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_markup(text, i)) out += '\\';
    out += text[i];
  }
  return out;
}

}  // namespace corona
