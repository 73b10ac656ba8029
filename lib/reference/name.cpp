#include "reference/name.hpp"

#include <algorithm>
#include <vector>

namespace corona {
namespace {

struct Letter {
  std::string_view accented, plain;
};

// Letters of the names of places in western Europe; others are compared as they are.
constexpr Letter letters[] = {
    {"à", "a"}, {"á", "a"}, {"â", "a"}, {"ã", "a"}, {"ä", "a"}, {"å", "a"}, {"ç", "c"}, {"è", "e"},
    {"é", "e"}, {"ê", "e"}, {"ë", "e"}, {"ì", "i"}, {"í", "i"}, {"î", "i"}, {"ï", "i"}, {"ñ", "n"},
    {"ò", "o"}, {"ó", "o"}, {"ô", "o"}, {"õ", "o"}, {"ö", "o"}, {"ø", "o"}, {"ù", "u"}, {"ú", "u"},
    {"û", "u"}, {"ü", "u"}, {"ý", "y"}, {"À", "a"}, {"Á", "a"}, {"Â", "a"}, {"Ã", "a"}, {"Ä", "a"},
    {"Å", "a"}, {"Ç", "c"}, {"È", "e"}, {"É", "e"}, {"Ê", "e"}, {"Ë", "e"}, {"Ì", "i"}, {"Í", "i"},
    {"Î", "i"}, {"Ï", "i"}, {"Ñ", "n"}, {"Ò", "o"}, {"Ó", "o"}, {"Ô", "o"}, {"Õ", "o"}, {"Ö", "o"},
    {"Ø", "o"}, {"Ù", "u"}, {"Ú", "u"}, {"Û", "u"}, {"Ü", "u"}, {"Ý", "y"}, {"’", ""},  {"‘", ""}};

const Letter* letter_at(std::string_view text) {
  const auto starts = [&](const Letter& letter) { return text.starts_with(letter.accented); };
  const auto found = std::find_if(std::begin(letters), std::end(letters), starts);
  return found == std::end(letters) ? nullptr : found;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '(' || c == ')' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded;
  while (!name.empty()) {
    if (const Letter* letter = letter_at(name)) {
      folded += letter->plain;
      name.remove_prefix(letter->accented.size());
      continue;
    }
    const char c = name.front();
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_plain(lower)) {
      folded += lower;
    } else if (c != '\'' && c != '.' && !folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
    name.remove_prefix(1);
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::string without_brackets(std::string_view folded) {
  if (folded.ends_with(')')) folded = folded.substr(0, folded.rfind('('));
  while (folded.ends_with(' ')) folded.remove_suffix(1);
  return std::string(folded);
}

std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> edits(b.size() + 1);  // from the start of a to each start of b
  for (std::size_t j = 0; j <= b.size(); ++j) edits[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = edits[0];
    edits[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = edits[j];
      edits[j] = std::min({replaced, edits[j] + 1, edits[j - 1] + 1});
    }
  }
  return edits[b.size()];
}

}  // namespace corona
