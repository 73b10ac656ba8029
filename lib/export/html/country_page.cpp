#include "export/html/also.hpp"
#include "export/html/days.hpp"
#include "export/html/key_figures.hpp"
#include "export/html/maps.hpp"
#include "export/html/parts.hpp"
#include "export/html/regions_table.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

using Pointers = std::vector<const RegionNow*>;
constexpr std::size_t top = 10;

/// The regions with a value, the greatest first, equal ones in order of their codes.
template <typename Value>
Pointers highest(const PageSource& source, Value value) {
  Pointers regions;
  for (const RegionNow& now : source.regions) {
    if (value(now)) regions.push_back(&now);
  }
  std::sort(regions.begin(), regions.end(), [&](const RegionNow* a, const RegionNow* b) {
    if (*value(*a) != *value(*b)) return *value(*a) > *value(*b);
    return a->history->code < b->history->code;
  });
  return regions;
}

template <typename Value>
HtmlTable ranking(const PageSource& source, const std::string& id, const std::string& caption,
                  const Pointers& regions, const std::string& head, Value value,
                  Rank RegionNow::*rank) {
  HtmlTable table{
      id,
      caption,
      {words("beside.region", source.locale),
       words(rank == &RegionNow::rank ? "key.rank" : "key.rank_total", source.locale), head},
      {}};
  if (!regions.empty() && !(regions.front()->*rank)) return table;
  for (std::size_t i = 0; i < std::min(top, regions.size()); ++i) {
    const RegionNow& now = *regions[i];
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, "regions/"),
                          rank_cell((now.*rank).place, source.locale),
                          figure_cell(value(now), 1, source.locale)});
  }
  return table;
}

/// False where there is no row, so that the page can say so.
PageData html_or_false(const HtmlTable& table) {
  return table.rows.empty() ? PageData(false) : PageData(html_of(table));
}

PageData movers(const PageSource& source, const std::string& id, bool up) {
  const Locale locale = source.locale;
  const auto rise = [&](const RegionNow& now) {
    auto by = now.rise();
    if (by && (up ? *by <= 0 : *by >= 0)) by.reset();
    if (by && !up) by = -*by;
    return by;
  };
  const Pointers regions = highest(source, rise);
  HtmlTable table{id,
                  words(up ? "risers.caption" : "fallers.caption", locale),
                  {words("beside.region", locale), words("movers.before", locale),
                   words("movers.now", locale), words("movers.rise", locale)},
                  {}};
  for (std::size_t i = 0; i < std::min(top, regions.size()); ++i) {
    const RegionNow& now = *regions[i];
    HtmlCell change = text_cell(signed_text(*now.rise(), 1, locale));
    change.value = now.rise();
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, "regions/"),
                          figure_cell(now.rate_before, 1, locale), figure_cell(now.rate, 1, locale),
                          change});
  }
  return html_or_false(table);
}

/// Why there is no ranking.
std::string no_ranking(const PageSource& source, const Pointers& regions) {
  return words(regions.empty() ? "page.no_such" : "key.rank.equal", source.locale);
}

/// How many of the twenty highest by the window are among the twenty highest by total.
std::string overlap_text(const PageSource& source) {
  constexpr std::size_t most = 20;
  Pointers now = highest(source, [](const RegionNow& region) { return region.rate; });
  Pointers total = highest(source, [](const RegionNow& region) { return region.total_rate; });
  if (now.size() <= most || total.size() <= most) return {};
  if (!now.front()->rank || !total.front()->rank_total) return {};
  now.resize(most);
  total.resize(most);
  const std::set<const RegionNow*> by_total(total.begin(), total.end());
  const auto both = std::count_if(
      now.begin(), now.end(), [&](const RegionNow* region) { return by_total.contains(region); });
  return words_with("where.overlap", source.locale, most, both);
}

PageData flagged(const PageSource& source) {
  PageData items{PageData::type::list};
  for (const RegionNow& now : source.regions) {
    if (!now.is_new) continue;
    const std::string& code = now.history->code;
    PageData item("name", now.history->name);
    item.set("link", source.in_site ? PageData("regions/" + file_name_of(code) + ".html")
                                    : PageData(false));
    item.set("rate", words_with("flagged.rate", source.locale, shown(now.rate, 1, source.locale)));
    items.push_back(item);
  }
  return items.is_empty_list() ? PageData(false) : PageData("items", items);
}

std::string flagged_meaning(const PageSource& source) {
  const std::string& scheme = source.archive.scheme();
  const Count window = scheme.empty() ? 7 : read_levels(scheme).longest_window();
  return words_with("flagged.meaning", source.locale, window, 2 * window);
}

/// Whether each region that could be new here had a level on every one of the last days.
bool levels_reach_back(const PageSource& source, Count days) {
  const auto names = read_levels(source.archive.scheme()).names;
  return std::all_of(source.regions.begin(), source.regions.end(), [&](const RegionNow& now) {
    if (now.today == nullptr || now.today->level.empty() || now.today->level == names.front()) {
      return true;
    }
    const DayFigures* first = now.history->on(source.last - Days{days - 1});
    return first != nullptr && !first->level.empty();
  });
}

std::string no_flags(const PageSource& source) {
  const bool any_level = std::any_of(
      source.regions.begin(), source.regions.end(),
      [](const RegionNow& now) { return now.today != nullptr && !now.today->level.empty(); });
  const std::string& scheme = source.archive.scheme();
  if (any_level && scheme.empty()) return words("flagged.other_scheme", source.locale);
  if (any_level) {
    const Count needed = 3 * read_levels(scheme).longest_window();
    return levels_reach_back(source, needed)
               ? words("flagged.none", source.locale)
               : words_with("flagged.too_early", source.locale, needed);
  }
  const bool in_force = scheme.empty() || !read_levels(scheme).valid("cases", source.last).empty();
  return words(in_force ? "flagged.unknown" : "flagged.no_scheme", source.locale);
}

}  // namespace

std::string country_page(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  const History* history = source.archive.find(code, source.metric);
  const std::string name =
      history == nullptr ? words("region.all", locale) : name_in_text(*history, locale);
  PageData data = page_data(
      source, source.title.empty() ? words_with("page.heading", locale, name) : source.title,
      newest_date(source, ""));
  data.set("whole", history != nullptr);
  data.set("home", PageData(false));
  data.set("around", PageData(false));
  data.set("summary", summary(source, code));
  data.set("groups", key_figures(source, code));
  data.set("overlap", true_or(overlap_text(source)));
  data.set("map", page_map(source, source.now, "map", ""));
  data.set("map_total", page_map(source, source.total, "map-total", ""));
  data.set("map_heading", capitalised(source.now.title));
  data.set("total_heading", capitalised(source.total.title));
  data.set("without_place", without_place_text(source, ""));
  const auto rate = [](const RegionNow& now) { return now.rate; };
  const auto total_rate = [](const RegionNow& now) { return now.total_rate; };
  data.set("no_top_now", no_ranking(source, highest(source, rate)));
  data.set("no_top_total", no_ranking(source, highest(source, total_rate)));
  data.set("top_now", html_or_false(ranking(source, "top-now", words("page.top_now", locale),
                                            highest(source, rate), words("beside.rate", locale),
                                            rate, &RegionNow::rank)));
  data.set("top_total",
           html_or_false(ranking(source, "top-total", words("page.top_total", locale),
                                 highest(source, total_rate), words("regions.total_rate", locale),
                                 total_rate, &RegionNow::rank_total)));
  data.set("flagged", flagged(source));
  data.set("flagged_meaning", flagged_meaning(source));
  data.set("no_flags", no_flags(source));
  data.set("risers", movers(source, "risers", true));
  data.set("fallers", movers(source, "fallers", false));
  data.set("charts_heading", words(period_key("head.charts", period_of(source, code)), locale));
  data.set("charts", charts(source, code));
  data.set("days", days_table(source, code));
  data.set("also", also_sections(source, code));
  data.set("csv", source.in_site ? "data/regions.csv" : data_address(regions_csv(source)));
  data.set("csv_name", "regions.csv");
  data.set("days_csv", source.in_site ? "data/NL.csv" : data_address(region_csv(source, code)));
  data.set("larger", larger_table(source));
  data.set("larger_heading", larger_heading(source));
  data.set("regions", regions_table(source));
  return source.templates->render("country", std::move(data), locale, page_picture_style(source));
}

}  // namespace corona
