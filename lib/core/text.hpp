#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// `text` in single quotes for a message: control characters and broken UTF-8 are shown as \xNN,
/// and what is longer than 60 bytes is cut, so that no file can write to a terminal through a
/// message.
std::string in_quotes(std::string_view text);

/// `text` without control characters, fit for a terminal: each is shown as \xNN.
std::string printable(std::string_view text);

/// Offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// The first names of a list of more than ten, and how many more there are.
std::vector<std::string> cut_list(std::vector<std::string> names);

/// "a, b and c", for messages that list names.
std::string listed(const auto& names) {
  std::string text;
  std::size_t left = names.size();
  for (const auto& name : names) {
    text += name;
    if (--left > 0) text += left == 1 ? " and " : ", ";
  }
  return text;
}

/// As listed(), but a list of more than ten ends in how many more there are.
std::string listed_short(const auto& names) {
  return listed(cut_list({names.begin(), names.end()}));
}

}  // namespace corona
