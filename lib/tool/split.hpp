#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace corona {

/// The parts of `text` between separators. One part, which is empty, of an empty text; no part
/// behind a separator at the end.
inline std::vector<std::string> split(const std::string& text, char separator) {
  if (text.empty()) return {""};
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

}  // namespace corona
