#include "export/html/also.hpp"
#include "export/html/comparison.hpp"
#include "export/html/csv_file.hpp"
#include "export/html/days.hpp"
#include "export/html/key_figures.hpp"
#include "export/html/maps.hpp"
#include "export/html/parts.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Links to the pages of the regions that it lies in, but for the country's, which is the home.
PageData links_around(const PageSource& source, const std::string& code) {
  PageData links{PageData::type::list};
  for (const std::string& larger : source.around(code)) {
    if (!source.in_site || !source.has_page(larger)) continue;
    PageData link("name", name_beside(*source.archive.find(larger, source.metric), source.locale));
    link.set("link", source.files.name_of(larger) + ".html");
    links.push_back(link);
  }
  return links;
}

/// In a site, whose title all pages share, the region is named too.
std::string heading(const PageSource& source, const History& history) {
  if (source.title.empty())
    return words_with("page.heading", source.locale, name_of_page(source, history));
  return source.in_site ? source.title + ": " + name_of_page(source, history) : source.title;
}

}  // namespace

std::string region_page(const PageSource& source, const std::string& code) {
  const History& history = *source.archive.find(code, source.metric);
  PageData data = page_data(source, heading(source, history), newest_date(source, code));
  data.set("home", source.in_site ? PageData("../" + std::string(site_index)) : PageData(false));
  data.set("searched", false);
  data.set("around", links_around(source, code));
  data.set("summary", summary(source, code));
  data.set("groups", key_figures(source, code));
  const CountPeriod period = period_of(source, code);
  data.set("charts_heading", words(period_key("head.charts", period), source.locale));
  data.set("charts", charts(source, code));
  set_comparison(data, source, code);
  data.set("map", page_map(source, source.now, "map", code));
  data.set("map_heading", capitalised(source.now.title));
  data.set("without_place", without_place_text(source, code));
  data.set("map_table", source.in_site ? PageData(false) : PageData(map_table(source)));
  data.set("also", also_sections(source, code));
  data.set("corrections", corrections(source, code));
  data.set("csv", source.in_site ? "../" + source.files.data_of(code)
                                 : data_address(region_csv(source, code)));
  data.set("csv_text", days_file_text(source, code));
  data.set("csv_name", source.files.name_of(code) + ".csv");
  data.set("days_heading", days_heading(source, period));
  data.set("days", days_table(source, code));
  return source.templates->render("region", std::move(data), source.locale,
                                  page_picture_style(source));
}

}  // namespace corona
