#include "export/html/days.hpp"

#include "export/html/parts.hpp"
#include "export/picture/chart.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <set>

namespace corona {

PageData charts(const PageSource& source, const std::string& code) {
  PageData all{PageData::type::list};
  for (const History* history : histories_of(source.archive, code)) {
    ChartLook look = page_chart(source, fmt::format("chart{}", all.list_value().size()));
    look.first = source.first_day;
    look.last = source.archive.last(history->metric);
    PageData chart;
    chart.set("heading", metric_heading(history->metric, source.locale));
    look.title = words_with("chart.title", source.locale,
                            name_in_title(history->code, history->name, source.locale),
                            std::string(title_of_metric(history->metric, source.locale)));
    chart.set("picture", bar_chart(*history, look));
    all.push_back(chart);
  }
  return all;
}

CountPeriod period_of(const PageSource& source, const std::string& code) {
  return period_of(histories_of(source.archive, code), first_shown(source), source.archive.last());
}

bool has_several_days(const History& history, Date first) {
  return std::any_of(history.days.begin(), history.days.end(),
                     [&](const DayFigures& day) { return day.date >= first && day.days > 1; });
}

std::string days_table(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  const auto histories = histories_of(source.archive, code);
  HtmlTable table{"days",
                  words(period_key("days.caption", period_of(source, code)), locale),
                  {words("days.date", locale)},
                  {}};
  table.unknown = words("table.unknown", locale);
  table.groups = {{"", 1}};
  std::set<Date> dates;
  for (const History* history : histories) {
    const std::size_t before = table.heads.size();
    if (has_several_days(*history, first_shown(source))) {
      table.heads.push_back(words("days.days", locale));
    }
    for (const char* column : {"days.new", "days.correction", "days.mean", "days.total"}) {
      table.heads.push_back(words(column, locale));
    }
    table.groups.push_back({metric_heading(history->metric, locale), table.heads.size() - before});
    const bool of_periods = period_of(source, code) != CountPeriod::day;
    const Date last = of_periods ? source.archive.last(history->metric) : source.archive.last();
    for (const DayFigures& day : history->days) {
      if (day.date >= first_shown(source) && day.date <= last) dates.insert(day.date);
    }
  }
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
    auto& row = table.rows.emplace_back();
    row.push_back(text_cell(day_in_table(*date, locale)));
    for (const History* history : histories) {
      const DayFigures none{};
      const DayFigures* found = history->on(*date);
      const DayFigures& day = found == nullptr ? none : *found;
      if (has_several_days(*history, first_shown(source))) {
        row.push_back(figure_cell(day.new_count ? std::optional(day.days) : std::nullopt, locale));
      }
      row.push_back(figure_cell(day.new_count, locale));
      row.push_back(figure_cell(day.correction, locale));
      row.push_back(figure_cell(day.mean, 1, locale));
      row.push_back(figure_cell(day.total, locale));
    }
  }
  return html_of(table);
}

PageData corrections(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  const CountPeriod period = period_of(source, code);
  std::vector<std::pair<Date, std::string>> lines;
  for (const History* history : histories_of(source.archive, code)) {
    for (const DayFigures& day : history->days) {
      if (day.correction.value_or(0) >= 0 || day.date < first_shown(source)) continue;
      const Count withdrawn = -*day.correction;
      lines.emplace_back(
          day.date,
          words_with(period_key(withdrawn == 1 ? "correction.one" : "correction.many", period),
                     locale, date_text(day.date, locale), shown(withdrawn, locale),
                     std::string(title_of_metric(history->metric, locale))));
    }
  }
  if (lines.empty()) return PageData(false);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  PageData items{PageData::type::list};
  for (const auto& [date, text] : lines) items.push_back(PageData("text", text));
  return PageData("items", items);
}

}  // namespace corona
