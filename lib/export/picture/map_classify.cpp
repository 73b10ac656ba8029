#include "export/picture/map_classify.hpp"

#include "core/region.hpp"
#include "export/picture/rate_classes.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <limits>

namespace corona {
namespace {

/// Changes in percent, the same on every date: as far below 0 as above it, and a class of what more
/// than doubled, which no fall is as strong as.
constexpr double above_zero = std::numeric_limits<double>::denorm_min();
constexpr double change_bounds[] = {-50, -20, 0, above_zero, 20, 50, 100};
constexpr std::size_t no_change = 3;  // the class of 0 alone

bool all_dutch(const MapData& map) {
  return std::all_of(map.regions.begin(), map.regions.end(),
                     [](const MapRegion& region) { return is_dutch(region.code); });
}

/// Whether a level is shown of a region that is not of the kind that the levels were set for.
bool applied_to_others(const std::string& scheme, const MapData& map) {
  return scheme == "nl-region" &&
         std::any_of(map.regions.begin(), map.regions.end(), [](const MapRegion& region) {
           return region.group && level_of_code(region.code) != RegionLevel::safety_region;
         });
}

}  // namespace

void classify(MapData& map, const std::vector<std::optional<double>>& values,
              const ClassBounds& bounds, Locale locale) {
  map.classes = classes_between(bounds, locale);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) map.regions[i].group = class_of(bounds, *values[i]);
  }
}

void classify_changes(MapData& map, const std::vector<std::optional<double>>& values,
                      Locale locale) {
  const ClassBounds bounds{{std::begin(change_bounds), std::end(change_bounds)}, true, false};
  classify(map, values, bounds, locale);
  map.classes[no_change].label = words("map.no_change", locale);
  map.classes[no_change + 1].label =
      words_with("map.above", locale, number_text(0, 0, locale),
                 number_text(change_bounds[no_change + 1], 0, locale));
  constexpr int milder = 1;  // the palette has an end of its own on either side
  for (std::size_t i = 0; i < map.classes.size(); ++i) {
    map.classes[i].colour = change_colour(static_cast<int>(i) + milder);
  }
}

void classify_weekly_rates(MapData& map, const std::string& scheme,
                           const std::vector<std::optional<double>>& values,
                           const std::vector<double>& known, Locale locale) {
  const bool dutch = all_dutch(map) && scheme == "nl-region";
  const KnownBounds bounds = weekly_rate_bounds(map.date, dutch, locale);
  map.note = bounds.note;
  classify(map, values, class_bounds(bounds.lower, known), locale);
}

void classify_levels(MapData& map, const Archive& archive, const std::vector<std::string>& levels,
                     Locale locale) {
  const std::string& scheme = archive.scheme();
  const auto known = levels_for(archive, scheme, map.date, levels);
  map.classes = level_classes(known, locale);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].empty()) continue;
    const auto at = std::find(known.begin(), known.end(), levels[i]) - known.begin();
    map.regions[i].group = static_cast<int>(at);
    map.regions[i].value = level_text(levels[i], locale);
  }
  if (scheme == "nl-region" && !all_dutch(map)) return;
  map.note = note_on_levels(scheme, map.date, applied_to_others(scheme, map), locale);
}

}  // namespace corona
