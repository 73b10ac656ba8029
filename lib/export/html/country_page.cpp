#include "core/region.hpp"
#include "export/html/also.hpp"
#include "export/html/csv_file.hpp"
#include "export/html/days.hpp"
#include "export/html/key_figures.hpp"
#include "export/html/maps.hpp"
#include "export/html/parts.hpp"
#include "export/html/regions_table.hpp"
#include "export/html/top_lists.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>

namespace corona {
namespace {

PageData flagged(const PageSource& source) {
  PageData items{PageData::type::list};
  for (const RegionNow& now : source.regions) {
    if (!now.is_new) continue;
    const std::string& code = now.history->code;
    PageData item("name", now.history->name);
    item.set("link", source.in_site ? PageData(source.files.page_of(code)) : PageData(false));
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

/// What the rankings are by, and why, where the number of inhabitants of no region is known.
void set_rank_words(PageData& data, const PageSource& source) {
  const Locale locale = source.locale;
  const bool by_count = ranked_by_count(source);
  const std::string what(title_of_metric(source.metric, locale));
  data.set("by_count", by_count);
  data.set("map_heading",
           capitalised(by_count ? words_with("map.by.sum", locale, what, window_of(source))
                                : source.now.title));
  data.set("total_heading",
           capitalised(by_count ? words_with("map.by.total", locale, what) : source.total.title));
}

/// Why there are no figures of all regions together.
std::string no_whole(const PageSource& source) {
  const bool dutch = std::any_of(source.regions.begin(), source.regions.end(),
                                 [](const RegionNow& now) { return is_dutch(now.history->code); });
  return words(dutch ? "no_whole.dutch" : "no_whole.other", source.locale);
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
  data.set("no_whole", no_whole(source));
  data.set("home", PageData(false));
  data.set("around", PageData(false));
  data.set("searched", true);
  data.set("summary", summary(source, code));
  data.set("groups", key_figures(source, code));
  data.set("map", page_map(source, source.now, "map", ""));
  data.set("map_total", page_map(source, source.total, "map-total", ""));
  set_rank_words(data, source);
  data.set("without_place", without_place_text(source, ""));
  set_top_lists(data, source);
  data.set("flagged", flagged(source));
  data.set("flagged_meaning", flagged_meaning(source));
  data.set("no_flags", no_flags(source));
  data.set("charts_heading", words(period_key("head.charts", period_of(source, code)), locale));
  data.set("charts", charts(source, code));
  data.set("days", days_table(source, code));
  data.set("also", also_sections(source, code));
  data.set("csv", source.in_site ? std::string(site_regions) : data_address(regions_csv(source)));
  data.set("csv_name", "regions.csv");
  data.set("days_csv",
           source.in_site ? source.files.data_of(code) : data_address(region_csv(source, code)));
  data.set("days_csv_text", days_file_text(source, code));
  data.set("larger", larger_table(source));
  data.set("larger_heading", larger_heading(source));
  data.set("regions", regions_table(source));
  return source.templates->render("country", std::move(data), locale, page_picture_style(source));
}

}  // namespace corona
