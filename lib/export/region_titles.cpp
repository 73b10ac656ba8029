#include "export/region_titles.hpp"

#include "core/region.hpp"
#include "export/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace corona {

std::string name_of_region(std::string_view code, std::string_view name, Locale locale) {
  const std::string& ours = words("region.unknown", Locale::en);
  if (!is_unknown_region(code) || !name.ends_with(ours)) return std::string(name);
  return std::string(name.substr(0, name.size() - ours.size())) + words("region.unknown", locale);
}

std::string name_in_text(std::string_view code, std::string_view name, Locale locale) {
  const bool is_ours = code == "NL" && (name == words("country.nl", Locale::nl) ||
                                        name == words("country.nl", Locale::en));
  return is_ours ? words("country.nl", locale) : name_of_region(code, name, locale);
}

std::string name_in_title(std::string_view code, std::string_view name, Locale locale) {
  const std::string text = name_in_text(code, name, locale);
  return text == words("country.nl", locale) ? capitalised(text) : text;
}

std::string name_beside_namesakes(const std::string& name, std::string_view code,
                                  std::span<const std::string_view> namesakes, Locale locale) {
  if (namesakes.empty()) return name;
  const RegionLevel level = level_of_code(code);
  const bool is_told_by_level =
      level != RegionLevel::other && !is_unknown_region(code) &&
      std::none_of(namesakes.begin(), namesakes.end(),
                   [&](std::string_view other) { return level_of_code(other) == level; });
  if (!is_told_by_level) return fmt::format("{} ({})", name, code);
  return words_with(fmt::format("named.{}", name_of(level)), locale, name);
}

std::vector<std::string> region_titles(std::span<const Series* const> regions,
                                       std::string_view taken, Locale locale) {
  std::map<std::string_view, int> uses{{taken, 1}};
  for (const Series* series : regions) ++uses[series->region_name];
  std::vector<std::string> titles;
  for (const Series* series : regions) {
    const std::string_view code = series->region_code;
    const std::string name = name_of_region(code, series->region_name, locale);
    if (name.empty()) {
      titles.emplace_back(code);
    } else if (uses[series->region_name] > 1 || is_unknown_region(code)) {
      titles.push_back(fmt::format("{} ({})", name, code));
    } else {
      titles.push_back(name);
    }
  }
  return titles;
}

}  // namespace corona
