#include "export/html/region_words.hpp"

#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

namespace corona {
std::string regions_text(Count number, const std::string& code, Locale locale) {
  const RegionLevel level = level_of_code(code);
  const std::string key =
      level == RegionLevel::other ? "map.regions" : fmt::format("regions.{}", name_of(level));
  return words_with(key, locale, shown(number, locale));
}

std::string ranked_text(Count ranked, Count all, const std::string& code, Locale locale) {
  const std::string text = regions_text(ranked, code, locale);
  return ranked == all ? text : words_with("rank.some", locale, text);
}

std::string shared_text(const Rank& rank, Locale locale) {
  if (rank.others == 0) return {};
  return words_with(rank.others == 1 ? "rank.shared.one" : "rank.shared.many", locale,
                    shown(rank.others, locale));
}

std::string name_in_text(const History& history, Locale locale) {
  return name_in_text(history.code, history.name, locale);
}

std::string name_beside(const History& history, Locale locale) {
  if (level_of_code(history.code) != RegionLevel::province) return name_in_text(history, locale);
  return words_with("named.province", locale, history.name);
}

std::string name_of_page(const PageSource& source, const History& history) {
  std::vector<std::string_view> namesakes;
  for (const History& other : source.archive.histories()) {
    if (other.code != history.code && other.name == history.name) namesakes.push_back(other.code);
  }
  return name_beside_namesakes(name_in_text(history, source.locale), history.code, namesakes,
                               source.locale);
}

}  // namespace corona
