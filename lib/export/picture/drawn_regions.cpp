#include "export/picture/drawn_regions.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "export/wording.hpp"
#include "reference/name.hpp"
#include "reference/regions.hpp"

#include <algorithm>
#include <set>

namespace corona {

void require_place(const MapData& data, const Outlines& outlines) {
  std::set<std::string_view> drawn;
  for (const Outline& outline : outlines.regions) drawn.insert(outline.code);
  if (std::any_of(data.regions.begin(), data.regions.end(),
                  [&](const MapRegion& region) { return drawn.contains(region.code); })) {
    return;
  }
  throw data_error("no region of the data has a place on the map: {}",
                   outlines.tile > 0 ? "the tiles are Dutch municipalities, others need --borders"
                                     : "their codes are not those of --borders");
}

RegionIndex drawn_regions(MapData& data, const Outlines& outlines) {
  RegionIndex regions;
  for (const MapRegion& region : data.regions) regions[region.code] = &region;
  RegionIndex drawn;
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    if (at == regions.end()) continue;
    drawn.insert(*at);
    if (at->second->group) ++data.classes[static_cast<std::size_t>(*at->second->group)].regions;
  }
  require_place(data, outlines);
  return drawn;
}

std::vector<std::string> outlined(const std::string& code, const Outlines& outlines) {
  std::set<std::string_view> drawn;
  for (const Outline& outline : outlines.regions) drawn.insert(outline.code);
  if (drawn.contains(code)) return {code};
  std::vector<std::string> members;
  for (const Region* member : Regions::built_in().leaves(code)) {
    if (drawn.contains(member->code)) members.push_back(member->code);
  }
  return members;
}

std::vector<const MapRegion*> without_place(const MapData& data, const Outlines& outlines) {
  std::set<std::string_view> drawn;
  for (const Outline& outline : outlines.regions) drawn.insert(outline.code);
  std::set<RegionLevel> levels;
  for (const MapRegion& region : data.regions) {
    if (drawn.contains(region.code)) levels.insert(level_of_code(region.code));
  }
  std::vector<const MapRegion*> without;
  for (const MapRegion& region : data.regions) {
    if (region.group && levels.contains(level_of_code(region.code)) &&
        !drawn.contains(region.code)) {
      without.push_back(&region);
    }
  }
  std::stable_sort(without.begin(), without.end(), [](const MapRegion* a, const MapRegion* b) {
    return folded_name(a->name) < folded_name(b->name);
  });
  return without;
}

std::string without_place_text(const MapData& data, const Outlines& outlines, Locale locale) {
  constexpr std::size_t most = 20;
  const auto without = without_place(data, outlines);
  if (without.empty()) return {};
  std::string names;
  for (std::size_t i = 0; i < std::min(most, without.size()); ++i) {
    names += (i == 0 ? "" : ", ") + without[i]->name;
  }
  return words_with(without.size() > most ? "map.without_place.many" : "map.without_place", locale,
                    without.size(), names);
}

void tell_without_place(const MapData& data, const Outlines& outlines) {
  constexpr std::size_t most = 10;
  const auto without = without_place(data, outlines);
  std::vector<std::string> names;
  for (const MapRegion* region : without) {
    if (names.size() < most) names.push_back(printable(region->code + " " + region->name));
  }
  if (without.size() > most) names.push_back(fmt::format("{} others", without.size() - most));
  if (!names.empty()) note("no place on the map for {}", listed(names));
}

}  // namespace corona
