#include "core/region.hpp"
#include "export/html/also.hpp"
#include "export/html/days.hpp"
#include "export/html/key_figures.hpp"
#include "export/html/maps.hpp"
#include "export/html/parts.hpp"
#include "export/wording.hpp"
#include "reference/neighbours.hpp"
#include "reference/regions.hpp"

#include <algorithm>
#include <deque>

namespace corona {
namespace {

void add_new(std::vector<std::string>& codes, const std::string& code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

/// The neighbours of a municipality; of a larger region the municipalities in it, the highest
/// first.
std::vector<std::string> near(const PageSource& source, const Regions& regions,
                              const std::string& code) {
  if (level_of_code(code) == RegionLevel::municipality) return neighbours(code, source.drawing);
  std::vector<const RegionNow*> members;
  for (const Region* member : regions.leaves(code)) {
    const RegionNow* now = source.standing(member->code).region;
    if (now != nullptr && now->today != nullptr && member->code != code) members.push_back(now);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const RegionNow* a, const RegionNow* b) { return a->rate > b->rate; });
  std::vector<std::string> codes;
  for (const RegionNow* member : members) codes.push_back(member->history->code);
  return codes;
}

/// The region itself and those it is compared with, of those that the data has.
std::vector<std::string> compared(const PageSource& source, const std::string& code) {
  const Archive& archive = source.archive;
  const Regions& regions = Regions::built_in();
  std::vector<std::string> codes{code};
  for (const std::string& with : source.compare) {
    if (with == "neighbours") {
      for (const std::string& other : near(source, regions, code)) add_new(codes, other);
    } else if (const Region* region = regions.at_level(code, with); region != nullptr) {
      add_new(codes, region->code);
    } else if (with != "province" && with != "country") {
      add_new(codes, with);
    }
  }
  std::erase_if(codes, [&](const std::string& c) { return !archive.find(c, source.metric); });
  return codes;
}

std::string comparison(const PageSource& source, const std::vector<std::string>& codes) {
  const Locale locale = source.locale;
  const Count window = source.archive.find(codes.front(), source.metric)->window;
  const std::string what(title_of_metric(source.metric, locale));
  HtmlTable table{
      "comparison",
      words_with("beside.caption", locale, what, window, date_text(source.last, locale)),
      {words("beside.region", locale), words_with("beside.sum", locale, window),
       words("beside.rate", locale), words("beside.change", locale), words("key.level", locale)},
      {}};
  for (const std::string& code : codes) {
    const History& history = *source.archive.find(code, source.metric);
    const DayFigures none{};
    const DayFigures* found = history.on(source.last);
    const DayFigures& day = found == nullptr ? none : *found;
    table.rows.push_back({region_cell(source, code, name_beside(history, locale), ""),
                          figure_cell(day.sum, locale), figure_cell(day.per_100k, 1, locale),
                          change_cell(day.change, locale), text_cell(level_text(found, locale))});
  }
  drop_if_unknown(table, 4);
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
  ChartLook look = page_chart(source, "comparison-chart");
  look.first = source.first_day;
  return line_chart(histories, look);
}

/// Links to the pages of the regions that it lies in, but for the country's, which is the home.
PageData links_around(const PageSource& source, const std::string& code) {
  PageData links{PageData::type::list};
  for (const std::string& larger : source.around(code)) {
    if (!source.in_site || !source.has_page(larger)) continue;
    PageData link("name", name_beside(*source.archive.find(larger, source.metric), source.locale));
    link.set("link", file_name_of(larger) + ".html");
    links.push_back(link);
  }
  return links;
}

}  // namespace

std::string region_page(const PageSource& source, const std::string& code) {
  const History& history = *source.archive.find(code, source.metric);
  PageData data = page_data(
      source,
      source.title.empty() ? words_with("page.heading", source.locale, history.name) : source.title,
      newest_date(source, code));
  data.set("home", source.in_site ? PageData("../index.html") : PageData(false));
  data.set("around", links_around(source, code));
  data.set("summary", summary(source, code));
  data.set("groups", key_figures(source, code));
  data.set("charts", charts(source, code));
  const auto codes = compared(source, code);
  data.set("comparison", comparison(source, codes));
  data.set("comparison_chart", comparison_chart(source, codes));
  data.set("map", page_map(source, source.now, "map", code));
  data.set("map_heading", source.now.title);
  data.set("without_place", without_place_text(source));
  data.set("map_table", source.in_site ? PageData(false) : PageData(map_table(source)));
  data.set("also", also_sections(source, code));
  data.set("corrections", corrections(source, code));
  data.set("csv", source.in_site ? "../data/" + file_name_of(code) + ".csv"
                                 : data_address(region_csv(source, code)));
  data.set("csv_name", file_name_of(code) + ".csv");
  data.set("days", days_table(source, code));
  return source.templates->render("region", std::move(data), source.locale,
                                  page_picture_style(source));
}

}  // namespace corona
