#include "export/html/regions_table.hpp"

#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/picture/spark_line.hpp"
#include "export/wording.hpp"
#include "reference/region_lookup.hpp"

#include <algorithm>

namespace corona {

std::string larger_heading(const PageSource& source) {
  const bool provinces =
      std::all_of(source.larger.begin(), source.larger.end(), [](const RegionNow& now) {
        return level_of_code(now.history->code) == RegionLevel::province;
      });
  return words(provinces ? "larger.provinces" : "larger.other", source.locale);
}

PageData larger_table(const PageSource& source) {
  if (source.larger.empty()) return PageData(false);
  const Locale locale = source.locale;
  HtmlTable table{
      "larger",
      words_with("larger.caption", locale, larger_heading(source),
                 std::string(title_of_metric(source.metric, locale)),
                 date_text(source.last, locale)),
      {words("beside.region", locale), words("key.rank", locale),
       words_with("beside.sum", locale, source.larger.front().history->window),
       words("beside.rate", locale), words("beside.change", locale), words("key.level", locale)},
      {},
      true};
  table.unknown = words("table.unknown.change", locale);
  table.shared = words("table.shared", locale);
  table.csv = words("page.csv", locale);
  for (const RegionNow& now : source.larger) {
    const DayFigures none{};
    const DayFigures& day = now.today == nullptr ? none : *now.today;
    table.rows.push_back(
        {region_cell(source, now.history->code, name_beside(*now.history, locale), "regions/"),
         rank_cell(now.rank, locale), figure_cell(day.sum, locale),
         figure_cell(now.rate, 1, locale), change_cell(day.change, locale),
         text_cell(level_text(now.today, locale))});
  }
  for (const std::size_t column : {5UL, 1UL}) drop_if_unknown(table, column);
  return html_of(table);
}

std::string regions_table(const PageSource& source) {
  const Locale locale = source.locale;
  const Count window = window_of(source);
  HtmlTable table{"regions",
                  words_with("regions.caption", locale, metric_heading(source.metric, locale),
                             date_text(source.last, locale)),
                  {words("beside.region", locale), words("key.rank", locale),
                   words_with("beside.sum", locale, window), words("beside.rate", locale),
                   words("beside.change", locale), words("key.level", locale),
                   words("days.total", locale), words("regions.total_rate", locale),
                   words("key.rank_total", locale), words("regions.course", locale)},
                  {},
                  true};
  table.unknown = words("table.unknown.change", locale);
  table.shared = words("table.shared", locale);
  table.by_first = true;
  for (const RegionNow& now : source.regions) {
    const DayFigures none{};
    const DayFigures& day = now.today == nullptr ? none : *now.today;
    const History& history = *now.history;
    HtmlCell course;
    course.drawn = spark_line(history, first_shown(source), source.last,
                              words_with("regions.course_of", locale, history.name));
    HtmlCell region = region_cell(source, history.code, history.name, "regions/");
    region.also = other_names(history.code);
    region.also.insert(region.also.begin(), history.code);
    table.rows.push_back({region, rank_cell(now.rank, locale), figure_cell(day.sum, locale),
                          figure_cell(now.rate, 1, locale), change_cell(day.change, locale),
                          text_cell(level_text(now.today, locale)), figure_cell(day.total, locale),
                          figure_cell(now.total_rate, 1, locale), rank_cell(now.rank_total, locale),
                          course});
  }
  for (const std::size_t column : {8UL, 7UL, 5UL, 3UL, 1UL}) {
    const bool of_rates = column == 7 || column == 3;
    if (!of_rates || ranked_by_count(source)) drop_if_unknown(table, column);
  }
  return html_of(table);
}

}  // namespace corona
