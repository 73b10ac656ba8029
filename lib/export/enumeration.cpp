#include "export/enumeration.hpp"

#include "export/wording.hpp"

namespace corona {

std::string enumeration(const std::vector<std::string>& parts, Locale locale) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? words("list.and", locale) : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace corona
