#include "export/xlsx/sheet_name.hpp"

#include "core/text.hpp"
#include "core/utf8.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr std::size_t most_units = 31;

bool is_forbidden(std::string_view sequence) {
  constexpr std::string_view forbidden = "[]:*?/\\";
  return is_unprintable(sequence) || forbidden.find(sequence) != std::string_view::npos;
}

/// Valid UTF-8 with _ in the place of each character that is forbidden.
std::string without_forbidden(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const std::string_view sequence = text.substr(0, utf8_sequence_length(text));
    clean += is_forbidden(sequence) ? "_" : sequence;
    text.remove_prefix(sequence.size());
  }
  return clean;
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
  const std::string clean = wanted.empty() ? "_" : without_forbidden(wanted);
  for (int number = 1;; ++number) {
    std::string name = with_number(clean, number);
    if (taken.insert(in_lower_case(name)).second) return name;
  }
}

}  // namespace corona
