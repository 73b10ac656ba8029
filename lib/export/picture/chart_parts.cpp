#include "export/picture/chart_parts.hpp"

#include "core/error.hpp"
#include "export/count_period.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/theme.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Whether a count is above the highest so far; one of a single day is above any of several days,
/// as only it tells what one day had.
bool is_more(const DayFigures& day, const DayFigures* most) {
  if (most == nullptr) return true;
  if ((day.days == 1) != (most->days == 1)) return day.days == 1;
  return *day.new_count > *most->new_count;
}

/// "Most on one day: 9, on 3 September 2020."
std::string most_text(const DayFigures& most, CountPeriod period, Locale locale) {
  const std::string count = number_text(static_cast<double>(*most.new_count), 0, locale);
  const std::string date = date_text(most.date, locale);
  if (period == CountPeriod::week || period == CountPeriod::month || most.days == 1) {
    return words_with(period_key("chart.describe.most", most.days == 1 ? CountPeriod::day : period),
                      locale, count, date);
  }
  return words_with("chart.describe.most_of_several", locale, count, most.days, date);
}

/// The last row's day; not that of a week or month that ends after the figures do.
Date last_shown(const History& history) {
  const auto figure = history.last_with_figure();
  const bool of_periods = figure && history.on(*figure)->days > 1;
  return of_periods ? *figure : history.days.back().date;
}

/// A part of a page stands in the page's own margin.
Room room_of(const ChartLook& look) {
  return {look.width, look.alone ? 12.0 : 2.0};
}

}  // namespace

DateRange range_of(std::span<const History* const> histories, const ChartLook& look) {
  std::optional<DateRange> all;
  for (const History* history : histories) {
    if (history->days.empty()) continue;
    const Date first = first_day(history->days.front());
    const Date last = last_shown(*history);
    if (!all) all = DateRange{first, last};
    all = DateRange{std::min(all->first, first), std::max(all->last, last)};
  }
  if (!all) throw data_error("{}", words("chart.empty", look.locale));
  const DateRange range{std::max(look.first.value_or(all->first), all->first),
                        look.last.value_or(all->last)};
  return range.first <= range.last ? range : DateRange{range.last, range.last};
}

DateRange of_whole_periods(DateRange range, CountPeriod period) {
  if (period == CountPeriod::week) {
    constexpr int week = 7;
    const auto days = (range.last - range.first).count() + 1;
    range.first = std::max(range.first - Days{(week - days % week) % week}, first_of_calendar);
  } else if (period == CountPeriod::month) {
    const date::year_month_day day{range.first};
    range.first = Date{day.year() / day.month() / 1};
  }
  return range;
}

std::string range_text(const DateRange& range, Locale locale) {
  return words_with("chart.range", locale, date_text(range.first, locale),
                    date_text(range.last, locale));
}

std::string metric_text(const History& history, Locale locale) {
  return std::string(title_of_metric(history.metric, locale));
}

std::string title_name(const History& history, Locale locale) {
  return name_in_title(history.code, history.name, locale);
}

std::vector<std::string> names_of(std::span<const History* const> histories, Locale locale) {
  std::vector<std::string> names;
  for (const History* history : histories) {
    const std::string name = title_name(*history, locale);
    std::vector<std::string_view> namesakes;
    for (const History* other : histories) {
      if (other != history && title_name(*other, locale) == name) namesakes.push_back(other->code);
    }
    names.push_back(name_beside_namesakes(name, history->code, namesakes, locale));
  }
  return names;
}

double rate_factor(const History& history) {
  return 100'000 / static_cast<double>(*history.population);
}

std::string describe_days(const History& history, const DateRange& range, CountPeriod period,
                          Locale locale) {
  const auto say = [&](const std::string& key, const auto&... values) {
    return words_with(period_key("chart.describe" + key, period), locale, values...);
  };
  std::string text = say("", date_text(range.first, locale), date_text(range.last, locale));
  const DayFigures* most = nullptr;
  Count withdrawn_counts = 0;
  double withdrawn = 0;
  for (const DayFigures& day : history.days) {
    if (!range.has(day.date) || !day.new_count) continue;
    if (is_more(day, most)) most = &day;
    if (day.correction.value_or(0) < 0) {
      ++withdrawn_counts;
      withdrawn -= static_cast<double>(*day.correction);
    }
  }
  const auto number = [&](double value) { return number_text(value, 0, locale); };
  const auto count = [&](Count value) { return number(static_cast<double>(value)); };
  if (most != nullptr) text += " " + most_text(*most, period, locale);
  const DayFigures* last = history.on(range.last);
  if (last != nullptr && last->sum) {
    text += " " + words_with("chart.describe.sum", locale, history.window,
                             date_text(range.last, locale), count(*last->sum));
  }
  if (withdrawn_counts > 0) {
    text += " " + say(".withdrawn", count(withdrawn_counts), number(withdrawn));
  }
  const Count gaps = periods_without_figure(history, range.first, range.last, period);
  if (gaps > 0) text += " " + say(".gaps", count(gaps));
  return text;
}

double left_margin(const std::vector<double>& steps, Locale locale) {
  double width = 0;
  const int decimals = std::max(2, decimals_of_step(steps[1] - steps[0]));
  for (const double step : {steps.front(), steps[1], steps.back()}) {
    width = std::max(width, svg::width_of(number_text(step, step < 1 ? decimals : 0, locale)) * 13);
  }
  return std::max(30.0, width + 14);
}

Heading chart_heading(const ChartLook& look, const std::string& title, const std::string& below,
                      const std::vector<LegendItem>& legend) {
  return draw_heading(look.alone ? title : "", below, legend, room_of(look));
}

double chart_height(const ChartLook& look, const Heading& heading) {
  constexpr double least = 170;  // with the dates
  return std::max(look.height, heading.height + least);
}

std::string finish_chart(const ChartLook& look, double height, const std::string& title,
                         const std::string& description, const std::string& drawn) {
  const Foot foot = draw_foot({look.source}, room_of(look), height);
  svg::Path ground;
  ground.rectangle(0, 0, look.width, height + foot.height);
  return svg::document(
      {"chart", look.id, title, description, std::string(language_of(look.locale)), look.width,
       height + foot.height},
      look.alone ? picture_style() : "",
      patterns(look.id) + as(Role::paper, svg::path(ground.commands())) + drawn + foot.drawn);
}

}  // namespace corona
