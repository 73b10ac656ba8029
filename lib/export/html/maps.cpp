#include "export/html/maps.hpp"

#include "export/html/parts.hpp"
#include "export/picture/drawn_regions.hpp"
#include "export/picture/map.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"
#include "export/xml_text.hpp"

#include <set>

namespace corona {

namespace {

/// The signs of a map as text of the page, which stays readable however small the map is.
std::string key_of(const DrawnMap& map) {
  std::string items;
  for (const LegendItem& item : map.legend) {
    items += fmt::format(
        "<li><svg viewBox=\"0 -3 22 17\" width=\"26\" height=\"20\" font-size=\"13\" "
        "aria-hidden=\"true\">"
        "{}</svg> {}</li>\n",
        item.sign, escaped_xml(item.meaning));
  }
  const std::string note =
      map.note.empty() ? "" : fmt::format("<p class=\"caption\">{}</p>\n", escaped_xml(map.note));
  return fmt::format("<p class=\"caption\">{}</p>\n<ul class=\"key\">\n{}</ul>\n{}",
                     escaped_xml(map.below), items, note);
}

}  // namespace

PageData page_map(const PageSource& source, const MapData& data, const std::string& id,
                  const std::string& highlight) {
  if (data.classes.empty()) return PageData(false);
  MapLook look;
  look.locale = source.locale;
  look.width = 420;
  look.id = id;
  look.alone = false;
  look.names = !source.in_site || highlight.empty();
  if (!highlight.empty()) {
    look.framed = outlined(highlight, source.outlines);
    look.frame_name = name_beside(*source.archive.find(highlight, source.metric), source.locale);
  }
  const DrawnMap map = draw_map(data, source.outlines, look);
  return key_of(map) + map.svg;
}

std::string page_picture_style(const PageSource& source) {
  std::vector<ClassColour> colours;
  std::set<std::string> names;
  for (const MapData* map : {&source.now, &source.total}) {
    for (const ClassColour& colour : colours_of(*map)) {
      if (names.insert(colour.name).second) colours.push_back(colour);
    }
  }
  return picture_style(colours) + "@media (max-width:30rem){.letters{font-size:17.5px}}\n";
}

std::string map_table(const PageSource& source) {
  HtmlTable table{"map-table",
                  capitalised(source.now.title),
                  {words("beside.region", source.locale), words("beside.rate", source.locale)},
                  {}};
  table.unknown = words("table.unknown", source.locale);
  for (const RegionNow& now : source.regions) {
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, ""),
                          figure_cell(now.rate, 1, source.locale)});
  }
  return html_of(table);
}

PageData without_place_text(const PageSource& source, const std::string& code) {
  if (source.now.classes.empty()) return PageData(false);
  std::string text = without_place_text(source.now, source.outlines, source.locale);
  if (!code.empty() && outlined(code, source.outlines).empty()) {
    const std::string name =
        capitalised(name_beside(*source.archive.find(code, source.metric), source.locale));
    text = words_with("map.off", source.locale, name) + (text.empty() ? "" : " " + text);
  }
  return true_or(text);
}

}  // namespace corona
