#include "export/html/also.hpp"

#include "export/html/days.hpp"
#include "export/html/parts.hpp"
#include "export/picture/chart.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

constexpr std::size_t most_rows = 182;  // 26 weeks of days

Date newest_of(const History& history) {
  return history.last_with_figure().value_or(history.days.back().date);
}

std::string source_of(const Also& also, Locale locale) {
  return also.provenance ? source_line(*also.provenance, locale)
                         : words_with("also.unsourced", locale, also.file);
}

PageData also_section(const PageSource& source, const Also& also, const History& history,
                      std::size_t number) {
  const Locale locale = source.locale;
  const std::string heading =
      words_with("chart.title", locale, metric_heading(history.metric, locale), history.name);
  PageData data;
  const std::string id = fmt::format("also{}", number);
  data.set("id", id);
  data.set("heading", heading);
  const std::size_t first = history.days.size() > most_rows ? history.days.size() - most_rows : 0;
  data.set("source", words_with("also.dates", locale, date_text(newest_of(history), locale),
                                date_text(history.days.front().date, locale)) +
                         (first > 0 ? " " + words_with("also.latest", locale, most_rows) : "") +
                         " " + source_of(also, locale));
  const bool counted = std::any_of(history.days.begin(), history.days.end(),
                                   [](const DayFigures& day) { return day.new_count.has_value(); });
  ChartLook look = page_chart(source, id + "-chart");
  look.first = history.days[first].date - Days{history.days[first].days - 1};
  data.set("picture", counted ? PageData(bar_chart(history, look)) : PageData(false));
  HtmlTable table{
      id + "-table",
      heading,
      {words("days.date", locale), words("days.new", locale), words("days.total", locale)},
      {}};
  table.unknown = words("table.unknown", locale);
  const bool several = has_several_days(history, history.days[first].date);
  if (several) table.heads.insert(table.heads.begin() + 1, words("days.days", locale));
  for (std::size_t i = history.days.size(); i > first; --i) {
    const DayFigures& day = history.days[i - 1];
    auto& row = table.rows.emplace_back();
    row.push_back(text_cell(date_text(day.date, locale)));
    if (several)
      row.push_back(figure_cell(day.new_count ? std::optional(day.days) : std::nullopt, locale));
    row.push_back(figure_cell(day.new_count, locale));
    row.push_back(figure_cell(day.total, locale));
  }
  data.set("table", html_of(table));
  return data;
}

/// Whose figures a page shows of other data: its region's, else those of the region around it that
/// the data has, else of all regions where these are few.
std::set<std::string> shown_regions(const PageSource& source, const Also& also,
                                    const std::string& code) {
  constexpr std::size_t few = 4;
  std::vector<std::string> nearest{code};
  for (const std::string& larger : source.around(code)) nearest.push_back(larger);
  for (const std::string& near : nearest) {
    if (also.archive->has_region(near)) return {near};
  }
  std::set<std::string> all;
  for (const History& history : also.archive->histories()) {
    if (!history.added_up) all.insert(history.code);
  }
  return all.size() <= few ? all : std::set<std::string>{};
}

}  // namespace

PageData also_sections(const PageSource& source, const std::string& code) {
  PageData sections{PageData::type::list};
  for (const Also& also : source.also) {
    const auto regions = shown_regions(source, also, code);
    for (const History& history : also.archive->histories()) {
      if (!regions.contains(history.code)) continue;
      sections.push_back(also_section(source, also, history, sections.list_value().size()));
    }
  }
  return sections;
}

}  // namespace corona
