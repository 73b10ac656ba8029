#include "export/html/maps.hpp"

#include "export/html/parts.hpp"
#include "export/picture/drawn_regions.hpp"
#include "export/picture/map.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <set>

namespace corona {

PageData page_map(const PageSource& source, const MapData& data, const std::string& id,
                  const std::string& highlight) {
  if (data.classes.empty()) return PageData(false);
  MapLook look;
  look.locale = source.locale;
  look.width = 420;
  look.id = id;
  look.alone = false;
  look.names = !source.in_site || highlight.empty();
  look.highlight = highlight;
  return draw_map(data, source.outlines, look);
}

std::string page_picture_style(const PageSource& source) {
  std::set<int> counts;
  for (const MapData* map : {&source.now, &source.total}) {
    if (!map->classes.empty()) counts.insert(static_cast<int>(map->classes.size()));
  }
  return picture_style({counts.begin(), counts.end()});
}

std::string map_table(const PageSource& source) {
  HtmlTable table{"map-table",
                  source.now.title,
                  {words("beside.region", source.locale), words("beside.rate", source.locale)},
                  {}};
  table.unknown = words("table.unknown", source.locale);
  for (const RegionNow& now : source.regions) {
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, ""),
                          figure_cell(now.rate, 1, source.locale)});
  }
  return html_of(table);
}

PageData without_place_text(const PageSource& source) {
  if (source.now.classes.empty()) return PageData(false);
  constexpr std::size_t most = 20;
  const auto without = without_place(source.now, source.outlines);
  std::string names;
  for (std::size_t i = 0; i < std::min(most, without.size()); ++i) {
    names += (i == 0 ? "" : ", ") + without[i]->name;
  }
  if (without.empty()) return PageData(false);
  return words_with(without.size() > most ? "map.without_place.many" : "map.without_place",
                    source.locale, without.size(), names);
}

}  // namespace corona
