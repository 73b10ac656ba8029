#include "export/xlsx/sheet_name.hpp"

#include "core/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t most_units = 31;

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || std::string_view("[]:*?/\\").find(c) != std::string::npos;
}

/// The longest start of valid UTF-8 that has at most so many UTF-16 units.
std::string_view start_of(std::string_view text, std::size_t units) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    used += byte >= 0xF0U ? 2 : 1;
    if (used > units) return text.substr(0, i);
  }
  return text;
}

std::string with_number(std::string_view text, int number) {
  const std::string suffix = number == 1 ? "" : fmt::format(" ({})", number);
  std::string name(start_of(text, most_units - suffix.size()));
  name += suffix;
  if (name.front() == '\'') name.front() = '_';
  if (name.back() == '\'') name.back() = '_';
  return name;
}

}  // namespace

std::string sheet_name(std::string_view wanted, std::set<std::string>& taken) {
  std::string clean = wanted.empty() ? "_" : std::string(wanted);
  std::replace_if(clean.begin(), clean.end(), is_forbidden, '_');
  for (int number = 1;; ++number) {
    std::string name = with_number(clean, number);
    if (taken.insert(in_lower_case(name)).second) return name;
  }
}

}  // namespace corona
