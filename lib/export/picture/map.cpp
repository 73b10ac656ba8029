#include "export/picture/map.hpp"

#include "export/picture/drawn_regions.hpp"
#include "export/picture/map_legend.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"
#include "export/xml_text.hpp"

#include <algorithm>
#include <cmath>

namespace corona {
namespace {

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
                     escaped_xml(region_text(*region, look.locale)));
}

/// The regions that are drawn at one time.
struct Layer {
  const MapData& data;
  const RegionIndex& regions;
  const Outlines& outlines;
  const Ground& place;
  const MapLook& look;
  bool framed;  ///< those in the frame, else the others

  bool has(const Outline& outline) const {
    const auto at = std::find(look.framed.begin(), look.framed.end(), outline.code);
    return (at != look.framed.end()) == framed;
  }
};

/// The letters or the texture of a class.
std::string over_class(const Layer& layer, const MapClass& group, int index,
                       const std::string& drawn) {
  if (layer.outlines.tile == 0) {
    return svg::group({"texture", "pointer-events=\"none\" " + texture_fill(layer.look.id, index)},
                      drawn);
  }
  if (drawn.empty()) return {};
  const double size = layer.outlines.tile * layer.place.width * 0.6;
  return as_class_text(
      group.colour,
      fmt::format("<g class=\"letters\" text-anchor=\"middle\" font-size=\"{}\">{}</g>",
                  svg::at(size), drawn));
}

/// The regions of a class, or those without one: their ground, and what tells their class.
std::string draw_class(const Layer& layer, std::optional<int> index) {
  const auto& [data, regions, outlines, place, look, framed] = layer;
  std::string ground;
  std::string together;  // of regions that say nothing each
  std::string over;
  const MapClass* group = index ? &data.classes[static_cast<std::size_t>(*index)] : nullptr;
  for (const Outline& outline : outlines.regions) {
    const auto at = regions.find(outline.code);
    const MapRegion* region = at == regions.end() ? nullptr : at->second;
    if ((region == nullptr ? std::nullopt : region->group) != index || !layer.has(outline)) {
      continue;
    }
    const std::string commands = outline_path(outline, place, outlines.tile == 0);
    if (!look.names) {
      together += commands;
    } else {
      ground +=
          with_title(svg::path(commands, index ? "" : filled_with(look.id, "hatch")), region, look);
    }
    if (group == nullptr) continue;
    if (outlines.tile > 0) {
      over += svg::text_around(place.x(outline.x), place.y(outline.y), group->sign);
    } else if (*index > 0) {
      over += svg::path(commands);
    }
  }
  ground += svg::path(together, index ? "" : filled_with(look.id, "hatch"));
  if (group == nullptr) return as(Role::border, ground);
  return as(Role::border, as_class(group->colour, ground)) +
         over_class(layer, *group, *index, over);
}

std::string draw_layer(const Layer& layer) {
  std::string drawn = draw_class(layer, {});
  for (std::size_t i = 0; i < layer.data.classes.size(); ++i) {
    drawn += draw_class(layer, static_cast<int>(i));
  }
  return drawn;
}

/// A line around the regions together: the regions drawn upon it leave its outer half.
std::string draw_frame(const Outlines& outlines, const Ground& place, const MapLook& look) {
  std::string commands;
  for (const Outline& outline : outlines.regions) {
    if (std::find(look.framed.begin(), look.framed.end(), outline.code) == look.framed.end()) {
      continue;
    }
    commands += outline_path(outline, place, outlines.tile == 0);
  }
  const std::string path = svg::path(commands);
  return as(Role::halo, path) + as(Role::frame, path) + as(Role::paper, path) +
         as(Role::ground, path);
}

}  // namespace

DrawnMap draw_map(MapData data, const Outlines& outlines, const MapLook& look) {
  const RegionIndex regions = drawn_regions(data, outlines);
  const auto without = static_cast<int>(
      std::count_if(outlines.regions.begin(), outlines.regions.end(), [&](const Outline& outline) {
        const auto at = regions.find(outline.code);
        return at == regions.end() || !at->second->group;
      }));
  const Signs signs = outlines.tile > 0 ? Signs::letters : Signs::textures;
  const std::string title = look.title.empty() ? capitalised(data.title) : look.title;
  DrawnMap map;
  map.below = words_with("map.date", look.locale, date_text(data.date, look.locale));
  if (outlines.tile > 0) map.below += "; " + words("map.tiles", look.locale);
  map.legend = map_legend(data, without, signs, look.id, look.locale);
  if (!look.framed.empty()) map.legend.push_back(frame_item(look.frame_name));
  map.note = data.note;

  const Room room{look.width, look.alone ? 12.0 : 4.0};
  const Heading heading = look.alone ? draw_heading(title, map.below, map.legend, room, map.note)
                                     : Heading{"", room.margin};
  const Ground place{room.margin, heading.height, room.left()};
  const double bottom = heading.height + outlines.height * place.width + room.margin;
  const Foot foot =
      look.alone
          ? draw_foot({without_place_text(data, outlines, look.locale), look.source}, room, bottom)
          : Foot{"", 0};
  const double height = bottom + foot.height;

  std::string drawn = patterns(look.id);
  if (signs == Signs::textures) drawn += textures(look.id, data.classes);
  svg::Path ground;
  ground.rectangle(0, 0, look.width, height);
  drawn += as(Role::paper, svg::path(ground.commands())) + heading.drawn;
  drawn += draw_layer({data, regions, outlines, place, look, false});
  if (!look.framed.empty()) {
    drawn += draw_frame(outlines, place, look);
    drawn += draw_layer({data, regions, outlines, place, look, true});
  }
  drawn += foot.drawn;
  map.svg = svg::document(
      {"map", look.id, title, map.below + ". " + describe_map(data, without, look.locale),
       std::string(language_of(look.locale)), look.width, height},
      look.alone ? picture_style(colours_of(data)) : "", drawn);
  return map;
}

}  // namespace corona
