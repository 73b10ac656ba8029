#include "export/picture/map.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "export/picture/legend.hpp"
#include "export/picture/palette.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace corona {
namespace {

constexpr double margin = 12;

/// Where the map stands in the picture.
struct Ground {
  double left, top, width;
  double x(double value) const { return left + value * width; }
  double y(double value) const { return top + value * width; }
};

/// Points nearer to the last one drawn than can be seen are left out.
std::string outline_path(const Outline& outline, const Ground& place, bool simplify) {
  constexpr double least = 0.7;
  svg::Path path;
  for (const auto& ring : outline.rings) {
    double last_x = 0;
    double last_y = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const double x = place.x(ring[i].first);
      const double y = place.y(ring[i].second);
      if (i > 0 && simplify && std::abs(x - last_x) + std::abs(y - last_y) < least) continue;
      i == 0 ? path.move(x, y) : path.line(x, y);
      last_x = x;
      last_y = y;
    }
    path.close();
  }
  return path.commands();
}

/// A texture over a class: the higher, the denser; the lowest has none.
std::string texture_name(std::size_t index) {
  return fmt::format("texture{}", index);
}

std::string texture(std::string_view id, int count, int index) {
  constexpr std::string_view commands[] = {"",
                                           "M3 3h1v1h-1z",
                                           "M1 1h1v1h-1zM4 4h1v1h-1z",
                                           "M0 3h6v.6h-6z",
                                           "M0 1h6v.7h-6zM0 4h6v.7h-6z",
                                           "M0 3h6v.6h-6zM3 0h.6v6h-.6z",
                                           "M0 1h6v.6h-6zM0 4h6v.6h-6zM1 0h.6v6h-.6zM4 0h.6v6h-.6z",
                                           "M0 0h3v3h-3zM3 3h3v3h-3z",
                                           "M0 0h6v2h-6zM0 3h6v2h-6z"};
  return fmt::format(
      "<pattern id=\"{}-{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<g opacity=\"0.45\">{}</g></pattern>",
      id, texture_name(static_cast<std::size_t>(index)),
      as_class_text(count, index, svg::path(commands[index])));
}

std::string region_text(const MapRegion& region, Locale locale) {
  const std::string value = region.value.empty() ? words("map.no_data", locale) : region.value;
  return region.name + ": " + value;
}

std::string with_title(const std::string& drawn, const MapRegion* region, const MapLook& look) {
  if (!look.names || region == nullptr) return drawn;
  return fmt::format("<g>{}<title>{}</title></g>", drawn,
                     svg::escaped(region_text(*region, look.locale)));
}

using RegionIndex = std::map<std::string, MapRegion*, std::less<>>;

/// Counts the regions of each class that are drawn, and looks after those that are not.
RegionIndex match(MapData& data, const Outlines& outlines, const MapLook& look) {
  RegionIndex regions;
  for (MapRegion& region : data.regions) regions[region.code] = &region;
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
  if (!look.highlight.empty() && !drawn.contains(look.highlight)) {
    throw data_error("--highlight: {} is not on the map", in_quotes(look.highlight));
  }
  return drawn;
}

/// Names the regions that have a figure and no outline, of the levels that the map shows.
void tell_missing(const MapData& data, const RegionIndex& drawn) {
  std::set<RegionLevel> levels;
  for (const auto& [code, region] : drawn) levels.insert(level_of_code(code));
  std::vector<std::string> missing;
  for (const MapRegion& region : data.regions) {
    if (region.group && levels.contains(level_of_code(region.code)) &&
        !drawn.contains(region.code)) {
      missing.push_back(printable(region.code + " " + region.name));
    }
  }
  constexpr std::size_t most = 10;
  const std::size_t others = missing.size() > most ? missing.size() - most : 0;
  if (others > 0) {
    missing.resize(most);
    missing.push_back(fmt::format("{} others", others));
  }
  if (!missing.empty()) note("no place on the map for {}", listed(missing));
}

std::string count_text(int regions, Locale locale) {
  return regions == 1 ? words("map.region", locale) : words_with("map.regions", locale, regions);
}

std::string sign_of(const MapData& data, int index, const Outlines& outlines, const MapLook& look) {
  const int count = static_cast<int>(data.classes.size());
  svg::Path box;
  box.rectangle(2, -2, 18, 15);
  std::string drawn = as_class(count, index, svg::path(box.commands()));
  if (outlines.tile > 0) {
    const auto& sign = data.classes[static_cast<std::size_t>(index)].sign;
    return drawn + as_class_text(count, index, svg::text(11, 10, sign, svg::Anchor::middle));
  }
  return drawn + svg::path(box.commands(),
                           filled_with(look.id, texture_name(static_cast<std::size_t>(index))));
}

std::vector<LegendItem> legend_of(const MapData& data, const Outlines& outlines, int without,
                                  const MapLook& look) {
  std::vector<LegendItem> items;
  for (std::size_t i = 0; i < data.classes.size(); ++i) {
    const MapClass& group = data.classes[i];
    items.push_back({sign_of(data, static_cast<int>(i), outlines, look),
                     group.label + " (" + count_text(group.regions, look.locale) + ")"});
  }
  if (without > 0) {
    items.push_back(gap_item(look.id, words("map.no_data", look.locale) + " (" +
                                          count_text(without, look.locale) + ")"));
  }
  return items;
}

/// What the map shows, for those who do not see it.
std::string describe(const MapData& data, int without, Locale locale) {
  std::string classes;
  for (const MapClass& group : data.classes) {
    classes += (classes.empty() ? "" : ", ") + group.label + ": " + std::to_string(group.regions);
  }
  if (without > 0) {
    classes += ", " + words("map.no_data", locale) + ": " + std::to_string(without);
  }
  return words_with("map.describe", locale, classes);
}

/// The regions of a class, or those without one: their ground, and their letters.
std::string draw_class(std::optional<int> index, const MapData& data, const RegionIndex& regions,
                       const Outlines& outlines, const Ground& place, const MapLook& look) {
  std::string ground;
  std::string together;  // of regions that say nothing each
  std::string over;
  const int count = static_cast<int>(data.classes.size());
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    const MapRegion* region = at == regions.end() ? nullptr : at->second;
    if ((region == nullptr ? std::nullopt : region->group) != index) continue;
    const std::string commands = outline_path(outline, place, outlines.tile == 0);
    if (!look.names) {
      together += commands;
    } else if (!index) {
      ground += with_title(svg::path(commands, filled_with(look.id, "hatch")), region, look);
    } else {
      ground += with_title(svg::path(commands), region, look);
    }
    if (!index) continue;
    if (outlines.tile > 0) {
      over += svg::text(place.x(outline.x), place.y(outline.y) + outlines.tile * place.width * 0.2,
                        data.classes[static_cast<std::size_t>(*index)].sign);
    } else if (*index > 0) {
      over += svg::path(commands);
    }
  }
  ground += svg::path(together, index ? "" : filled_with(look.id, "hatch"));
  if (!index) return as(Role::border, ground);
  if (outlines.tile > 0) {
    return as_class(count, *index, ground) +
           as_class_text(count, *index,
                         over.empty()
                             ? ""
                             : fmt::format("<g text-anchor=\"middle\" font-size=\"{}\">{}</g>",
                                           svg::at(outlines.tile * place.width * 0.55), over));
  }
  return as(Role::border, as_class(count, *index, ground)) +
         svg::group(
             {"texture", "pointer-events=\"none\" " +
                             filled_with(look.id, texture_name(static_cast<std::size_t>(*index)))},
             over);
}

std::string draw_frame(const Outlines& outlines, const Ground& place, const MapLook& look) {
  for (const Outline& outline : outlines.regions) {
    if (outline.code != look.highlight) continue;
    const std::string commands = outline_path(outline, place, outlines.tile == 0);
    return as(Role::halo, svg::path(commands)) + as(Role::frame, svg::path(commands));
  }
  return {};
}

}  // namespace

std::string draw_map(MapData data, const Outlines& outlines, const MapLook& look) {
  const RegionIndex regions = match(data, outlines, look);
  tell_missing(data, regions);
  int without = 0;
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    if (at == regions.end() || !at->second->group) ++without;
  }
  const std::string title = look.title.empty() ? data.title : look.title;
  std::string below = words_with("map.date", look.locale, date_text(data.date, look.locale));
  if (outlines.tile > 0) below += "; " + words("map.tiles", look.locale);
  const Heading heading =
      draw_heading(title, below, legend_of(data, outlines, without, look), look.width);
  const Ground place{margin, heading.height, look.width - 2 * margin};
  const double bottom = heading.height + outlines.height * place.width + margin;
  const Foot foot = draw_foot(look.source, look.width, bottom);
  const double height = bottom + foot.height;

  std::string drawn = patterns(look.id);
  const int count = static_cast<int>(data.classes.size());
  if (outlines.tile == 0) {
    drawn += "<defs>";
    for (int i = 0; i < count; ++i) drawn += texture(look.id, count, i);
    drawn += "</defs>\n";
  }
  svg::Path ground;
  ground.rectangle(0, 0, look.width, height);
  drawn += as(Role::paper, svg::path(ground.commands())) + heading.drawn;
  drawn += draw_class({}, data, regions, outlines, place, look);
  for (int i = 0; i < count; ++i) drawn += draw_class(i, data, regions, outlines, place, look);
  drawn += draw_frame(outlines, place, look) + foot.drawn;
  return svg::document({look.id, title, below + ". " + describe(data, without, look.locale),
                        std::string(language_of(look.locale)), look.width, height},
                       look.alone ? picture_style({count}) : "", drawn);
}

}  // namespace corona
