#include "export/picture/map_legend.hpp"

#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

std::string texture_name(int index) {
  return fmt::format("texture{}", index);
}

std::string texture(std::string_view id, const MapClass& group, int index) {
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
      id, texture_name(index), as_class_text(group.colour, svg::path(commands[index])));
}

std::string count_text(int regions, Locale locale) {
  return regions == 1 ? words("map.region", locale) : words_with("map.regions", locale, regions);
}

std::string sign_of(const MapData& data, int index, Signs signs, std::string_view id) {
  const MapClass& group = data.classes[static_cast<std::size_t>(index)];
  svg::Path box;
  box.rectangle(2, -2, 18, 15);
  const std::string drawn = as(Role::border, as_class(group.colour, svg::path(box.commands())));
  if (signs == Signs::letters) {
    return drawn + as_class_text(group.colour, svg::text(11, 10, group.sign, svg::Anchor::middle));
  }
  return drawn + svg::path(box.commands(), texture_fill(id, index));
}

}  // namespace

std::string textures(std::string_view id, const std::vector<MapClass>& classes) {
  std::string drawn = "<defs>";
  for (std::size_t i = 0; i < classes.size(); ++i) {
    drawn += texture(id, classes[i], static_cast<int>(i));
  }
  return drawn + "</defs>\n";
}

std::string texture_fill(std::string_view id, int index) {
  return filled_with(id, texture_name(index));
}

std::vector<LegendItem> map_legend(const MapData& data, int without, Signs signs,
                                   std::string_view id, Locale locale) {
  std::vector<LegendItem> items;
  for (std::size_t i = 0; i < data.classes.size(); ++i) {
    const MapClass& group = data.classes[i];
    items.push_back({sign_of(data, static_cast<int>(i), signs, id),
                     group.label + " (" + count_text(group.regions, locale) + ")"});
  }
  if (without > 0) {
    items.push_back(
        gap_item(id, words("map.no_data", locale) + " (" + count_text(without, locale) + ")"));
  }
  return items;
}

std::string describe_map(const MapData& data, int without, Locale locale) {
  std::string classes;
  for (const MapClass& group : data.classes) {
    classes += (classes.empty() ? "" : ", ") + group.label + ": " + std::to_string(group.regions);
  }
  if (without > 0) {
    classes += ", " + words("map.no_data", locale) + ": " + std::to_string(without);
  }
  return words_with("map.describe", locale, classes);
}

}  // namespace corona
