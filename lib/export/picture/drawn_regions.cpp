#include "export/picture/drawn_regions.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"

#include <set>

namespace corona {

RegionIndex drawn_regions(MapData& data, const Outlines& outlines, const std::string& highlight) {
  RegionIndex regions;
  for (const MapRegion& region : data.regions) regions[region.code] = &region;
  RegionIndex drawn;
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    if (at == regions.end()) continue;
    drawn.insert(*at);
    if (at->second->group) ++data.classes[static_cast<std::size_t>(*at->second->group)].regions;
  }
  if (drawn.empty()) {
    throw data_error("no region of the data has a place on the map: {}",
                     outlines.tile > 0 ? "the tiles are Dutch municipalities, others need --borders"
                                       : "their codes are not those of --borders");
  }
  if (!highlight.empty() && !drawn.contains(highlight)) {
    throw data_error("--highlight: {} is not on the map", in_quotes(highlight));
  }
  return drawn;
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
  return without;
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
