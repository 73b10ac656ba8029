#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/picture/chart.hpp"
#include "export/picture/map.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"
#include "reference/drawing.hpp"
#include "reference/neighbours.hpp"
#include "reference/regions.hpp"

#include <algorithm>
#include <deque>

namespace corona {
namespace {

void add_new(std::vector<std::string>& codes, const std::string& code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

/// The region itself and those it is compared with, of those that the data has.
std::vector<std::string> compared(const PageSource& source, const std::string& code) {
  const Archive& archive = source.archive;
  static const Regions regions = Regions::built_in();
  std::vector<std::string> codes{code};
  for (const std::string& with : source.compare) {
    if (with == "neighbours") {
      const int year = source.drawing;
      for (const std::string& neighbour : neighbours(code, year)) add_new(codes, neighbour);
    } else if (const Region* region = regions.at_level(code, with); region != nullptr) {
      add_new(codes, region->code);
    } else if (with != "province" && with != "country") {
      add_new(codes, with);
    }
  }
  std::erase_if(codes, [&](const std::string& c) { return !archive.find(c, source.metric); });
  return codes;
}

/// A province says that it is one, as some have the name of a municipality.
std::string name_beside(const History& history, Locale locale) {
  if (level_of_code(history.code) != RegionLevel::province) return history.name;
  return words_with("beside.province", locale, history.name);
}

std::string comparison(const PageSource& source, const std::vector<std::string>& codes) {
  const Locale locale = source.locale;
  const Count window = source.archive.find(codes.front(), source.metric)->window;
  const std::string what(title_of_metric(source.metric, locale));
  HtmlTable table{
      "comparison",
      words_with("beside.caption", locale, what, window, date_text(source.archive.last(), locale)),
      {words("beside.region", locale), words_with("beside.sum", locale, window),
       words("beside.rate", locale), words("beside.change", locale), words("key.level", locale)},
      {}};
  for (const std::string& code : codes) {
    const History& history = *source.archive.find(code, source.metric);
    const DayFigures none{};
    const DayFigures* found = history.on(source.archive.last());
    const DayFigures& day = found == nullptr ? none : *found;
    table.rows.push_back({region_cell(source, code, name_beside(history, locale), ""),
                          figure_cell(day.sum, locale), figure_cell(day.per_100k, 1, locale),
                          figure_cell(day.change, 0, locale),
                          text_cell(level_text(found, locale))});
  }
  return html_of(table);
}

/// The region, its province and the country as lines, or nothing where there is nothing to compare.
PageData comparison_chart(const PageSource& source, std::vector<std::string> codes) {
  std::deque<History> named;
  std::vector<const History*> histories;
  std::stable_sort(codes.begin() + 1, codes.end(), [](const auto& a, const auto& b) {
    const auto is_small = [](const std::string& c) {
      return level_of_code(c) == RegionLevel::municipality;
    };
    return !is_small(a) && is_small(b);
  });
  constexpr std::size_t most_names = 4;
  for (const std::string& code : codes) {
    const History* history = source.archive.find(code, source.metric);
    if (histories.size() == most_names || !history->population) continue;
    histories.push_back(&named.emplace_back(*history));
    named.back().name = name_beside(*history, source.locale);
  }
  if (histories.size() < 2) return PageData(false);
  ChartLook look;
  look.locale = source.locale;
  look.width = 560;
  look.height = 340;
  look.id = "comparison-chart";
  look.alone = false;
  look.first = source.first_day;
  return line_chart(histories, look);
}

std::string map_table(const PageSource& source) {
  HtmlTable table{"map-table",
                  source.now.title,
                  {words("beside.region", source.locale), words("beside.rate", source.locale)},
                  {}};
  for (const RegionNow& now : source.regions) {
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, ""),
                          figure_cell(now.rate, 1, source.locale)});
  }
  return html_of(table);
}

}  // namespace

std::string region_page(const PageSource& source, const std::string& code) {
  const History& history = *source.archive.find(code, source.metric);
  PageData data = page_data(source, source.title.empty()
                                        ? words_with("page.heading", source.locale, history.name)
                                        : source.title);
  data.set("home", source.in_site ? PageData("../index.html") : PageData(false));
  data.set("figures", key_figures(source, code));
  data.set("charts", charts(source, code));
  const auto codes = compared(source, code);
  data.set("comparison", comparison(source, codes));
  data.set("comparison_chart", comparison_chart(source, codes));
  const bool on_map = std::any_of(source.outlines.regions.begin(), source.outlines.regions.end(),
                                  [&](const Outline& outline) { return outline.code == code; });
  const bool has_map = !source.now.classes.empty();
  data.set("map", has_map ? PageData(page_map(source, source.now, "map", on_map ? code : ""))
                          : PageData(false));
  data.set("map_table", has_map ? map_table(source) : "");
  data.set("also", also_sections(source, code));
  data.set("corrections", corrections(source, code));
  data.set("csv",
           source.in_site ? PageData("../data/" + file_name_of(code) + ".csv") : PageData(false));
  data.set("days", days_table(source, code));
  return source.templates->render("region", std::move(data), source.locale,
                                  page_picture_style(source));
}

}  // namespace corona
