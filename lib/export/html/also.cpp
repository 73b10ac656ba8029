#include "export/html/also.hpp"

#include "export/html/parts.hpp"
#include "export/picture/chart.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

PageData also_section(const PageSource& source, const Also& also, const History& history,
                      std::size_t number) {
  const Locale locale = source.locale;
  const std::string heading =
      words_with("chart.title", locale, metric_heading(history.metric, locale), history.name);
  PageData data;
  const std::string id = fmt::format("also{}", number);
  data.set("id", id);
  data.set("heading", heading);
  data.set("source", words_with("also.source", locale, also.source,
                                date_text(history.days.front().date, locale),
                                date_text(history.days.back().date, locale)));
  const bool counted = std::any_of(history.days.begin(), history.days.end(),
                                   [](const DayFigures& day) { return day.new_count.has_value(); });
  data.set("picture", counted ? PageData(bar_chart(history, page_chart(source, id + "-chart")))
                              : PageData(false));
  HtmlTable table{
      id + "-table",
      heading,
      {words("days.date", locale), words("days.new", locale), words("days.total", locale)},
      {}};
  for (auto day = history.days.rbegin(); day != history.days.rend(); ++day) {
    table.rows.push_back({text_cell(date_text(day->date, locale)),
                          figure_cell(day->new_count, locale), figure_cell(day->total, locale)});
  }
  data.set("table", html_of(table));
  return data;
}

}  // namespace

PageData also_sections(const PageSource& source, const std::string& code) {
  PageData sections{PageData::type::list};
  for (const Also& also : source.also) {
    const bool has_region = also.archive->has_region(code);
    for (const History& history : also.archive->histories()) {
      if (has_region ? history.code != code : history.added_up) continue;
      sections.push_back(also_section(source, also, history, sections.list_value().size()));
    }
  }
  return sections;
}

}  // namespace corona
