#include "export/html/region_words.hpp"

#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

namespace corona {
namespace {

/// A level as the keys of words have it; not for RegionLevel::other.
std::string_view key_of(RegionLevel level) {
  switch (level) {
    case RegionLevel::municipality:
      return "municipality";
    case RegionLevel::safety_region:
      return "safety_region";
    case RegionLevel::health_service:
      return "health_service";
    case RegionLevel::province:
      return "province";
    case RegionLevel::country:
    case RegionLevel::other:
      break;
  }
  return "country";
}

}  // namespace

std::string regions_text(Count number, const std::string& code, Locale locale) {
  const RegionLevel level = level_of_code(code);
  const std::string key =
      level == RegionLevel::other ? "map.regions" : fmt::format("regions.{}", key_of(level));
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
  return words_with("beside.province", locale, history.name);
}

std::string name_of_page(const PageSource& source, const History& history) {
  const std::string name = name_in_text(history, source.locale);
  const RegionLevel level = level_of_code(history.code);
  bool shared = false;
  bool of_its_level = level == RegionLevel::other;
  for (const History& other : source.archive.histories()) {
    if (other.code == history.code || other.name != history.name) continue;
    shared = true;
    of_its_level = of_its_level || level_of_code(other.code) == level;
  }
  if (!shared) return name;
  if (of_its_level || is_unknown_region(history.code)) {
    return words_with("beside.code", source.locale, name, history.code);
  }
  return words_with(fmt::format("beside.{}", key_of(level)), source.locale, name);
}

}  // namespace corona
