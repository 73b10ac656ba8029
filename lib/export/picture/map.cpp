#include "export/picture/map.hpp"

#include "export/picture/drawn_regions.hpp"
#include "export/picture/map_legend.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <cmath>

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

std::string region_text(const MapRegion& region, Locale locale) {
  const std::string value = region.value.empty() ? words("map.no_data", locale) : region.value;
  return region.name + ": " + value;
}

std::string with_title(const std::string& drawn, const MapRegion* region, const MapLook& look) {
  if (!look.names || region == nullptr) return drawn;
  return fmt::format("<g>{}<title>{}</title></g>", drawn,
                     svg::escaped(region_text(*region, look.locale)));
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
         svg::group({"texture", "pointer-events=\"none\" " + texture_fill(look.id, *index)}, over);
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
  const RegionIndex regions = drawn_regions(data, outlines, look.highlight);
  int without = 0;
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    if (at == regions.end() || !at->second->group) ++without;
  }
  const Signs signs = outlines.tile > 0 ? Signs::letters : Signs::textures;
  const std::string title = look.title.empty() ? data.title : look.title;
  std::string below = words_with("map.date", look.locale, date_text(data.date, look.locale));
  if (outlines.tile > 0) below += "; " + words("map.tiles", look.locale);
  const Heading heading =
      draw_heading(look.alone ? title : "", below,
                   map_legend(data, without, signs, look.id, look.locale), look.width);
  const Ground place{margin, heading.height, look.width - 2 * margin};
  const double bottom = heading.height + outlines.height * place.width + margin;
  const Foot foot = draw_foot(look.source, look.width, bottom);
  const double height = bottom + foot.height;

  std::string drawn = patterns(look.id);
  const int count = static_cast<int>(data.classes.size());
  if (signs == Signs::textures) drawn += textures(look.id, count);
  svg::Path ground;
  ground.rectangle(0, 0, look.width, height);
  drawn += as(Role::paper, svg::path(ground.commands())) + heading.drawn;
  drawn += draw_class({}, data, regions, outlines, place, look);
  for (int i = 0; i < count; ++i) drawn += draw_class(i, data, regions, outlines, place, look);
  drawn += draw_frame(outlines, place, look) + foot.drawn;
  return svg::document({look.id, title, below + ". " + describe_map(data, without, look.locale),
                        std::string(language_of(look.locale)), look.width, height},
                       look.alone ? picture_style({count}) : "", drawn);
}

}  // namespace corona
