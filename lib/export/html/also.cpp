#include "export/html/also.hpp"

#include "export/html/days.hpp"
#include "export/html/parts.hpp"
#include "export/picture/chart.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

constexpr std::size_t most_rows = 182;  // 26 weeks of days

std::string source_of(const Also& also, Locale locale) {
  return also.provenance ? source_line(*also.provenance, locale)
                         : words_with("also.unsourced", locale, also.file);
}

bool has_counts(const History& history) {
  return std::any_of(history.days.begin(), history.days.end(),
                     [](const DayFigures& day) { return day.new_count || day.total; });
}

/// A column that holds the figures of a series without counts, which need not be whole.
struct FigureColumn {
  const char* name;  // as words.csv has it under "also."
  std::optional<double> (*value)(const DayFigures&);
};

const FigureColumn* figure_column(const History& history) {
  static constexpr FigureColumn columns[] = {
      {"also.mean", [](const DayFigures& day) { return day.mean; }},
      {"also.per_100k", [](const DayFigures& day) { return day.per_100k; }},
      {"also.sum", [](const DayFigures& day) -> std::optional<double> {
         return day.sum ? std::optional(static_cast<double>(*day.sum)) : std::nullopt;
       }}};
  if (has_counts(history)) return nullptr;
  for (const FigureColumn& column : columns) {
    if (std::any_of(history.days.begin(), history.days.end(),
                    [&](const DayFigures& day) { return column.value(day).has_value(); })) {
      return &column;
    }
  }
  return nullptr;
}

/// A series of which every row is dated the last day of a month tells of months.
CountPeriod period_of_rows(const History& history) {
  const bool months =
      std::all_of(history.days.begin(), history.days.end(), [](const DayFigures& day) {
        return date::year_month_day{day.date + Days{1}}.day() == date::day{1};
      });
  return months ? CountPeriod::month : CountPeriod::day;
}

/// The figures as a line from row to row, where two or more follow one another.
PageData line_of(const History& history, std::size_t first, const FigureColumn& column,
                 ChartLook look) {
  History drawn = history;
  drawn.days.erase(drawn.days.begin(), drawn.days.begin() + static_cast<std::ptrdiff_t>(first));
  bool connected = false;
  for (std::size_t i = 0; i < drawn.days.size(); ++i) {
    DayFigures& day = drawn.days[i];
    day.mean = column.value(day);
    if (i == 0) continue;
    day.days = (day.date - drawn.days[i - 1].date).count();
    connected = connected || (day.mean && drawn.days[i - 1].mean);
  }
  if (!connected) return PageData(false);
  look.first = drawn.days.front().date;
  look.period = period_of_rows(drawn);
  look.what = capitalised(words(column.name, look.locale));
  const History* const one[] = {&drawn};
  return line_chart(one, look);
}

std::string table_of(const History& history, std::size_t first, const FigureColumn& column,
                     const std::string& id, const std::string& heading, Locale locale) {
  HtmlTable table{
      id, heading, {words("days.date", locale), capitalised(words(column.name, locale))}, {}};
  table.unknown = words("table.unknown", locale);
  table.csv = words("page.csv", locale);
  for (std::size_t i = history.days.size(); i > first; --i) {
    const DayFigures& day = history.days[i - 1];
    table.rows.push_back({date_cell(day.date, locale), figure_cell(column.value(day), 1, locale)});
  }
  return html_of(table);
}

/// Without the rows before the first figure and after the last, where there is any figure.
History trimmed(History history) {
  const FigureColumn* column = figure_column(history);
  const auto has_figure = [&](const DayFigures& day) {
    return day.new_count || day.total || (column != nullptr && column->value(day));
  };
  auto& days = history.days;
  if (std::none_of(days.begin(), days.end(), has_figure)) return history;
  days.erase(std::find_if(days.rbegin(), days.rend(), has_figure).base(), days.end());
  days.erase(days.begin(), std::find_if(days.begin(), days.end(), has_figure));
  return history;
}

PageData also_section(const PageSource& source, const Also& also, const History& all,
                      std::size_t number) {
  const History history = trimmed(all);
  const Locale locale = source.locale;
  const std::string heading = words_with(
      "chart.title", locale, metric_heading(history.metric, locale), name_in_text(history, locale));
  PageData data;
  const std::string id = fmt::format("also{}", number);
  data.set("id", id);
  data.set("heading", heading);
  const std::size_t first = history.days.size() > most_rows ? history.days.size() - most_rows : 0;
  data.set("source", words_with("also.dates", locale, date_text(history.days.back().date, locale),
                                date_text(history.days.front().date, locale)) +
                         (first > 0 ? " " + words_with("also.latest", locale, most_rows) : "") +
                         " " + source_of(also, locale));
  const bool counted = std::any_of(history.days.begin(), history.days.end(),
                                   [](const DayFigures& day) { return day.new_count.has_value(); });
  ChartLook look = page_chart(source, id + "-chart");
  look.first = first_day(history.days[first]);
  look.title = words_with("chart.title", locale, name_in_title(history.code, history.name, locale),
                          std::string(title_of_metric(history.metric, locale)));
  data.set("picture", counted ? PageData(bar_chart(history, look)) : PageData(false));
  if (const FigureColumn* column = figure_column(history)) {
    data.set("picture", line_of(history, first, *column, look));
    data.set("table", table_of(history, first, *column, id + "-table", heading, locale));
    return data;
  }
  HtmlTable table{
      id + "-table",
      heading,
      {words("days.date", locale), words("days.new", locale), words("days.total", locale)},
      {}};
  table.unknown = words("table.unknown", locale);
  table.csv = words("page.csv", locale);
  const bool several = has_several_days(history, history.days[first].date);
  if (several) table.heads.insert(table.heads.begin() + 1, words("days.days", locale));
  for (std::size_t i = history.days.size(); i > first; --i) {
    const DayFigures& day = history.days[i - 1];
    auto& row = table.rows.emplace_back();
    row.push_back(date_cell(day.date, locale));
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
