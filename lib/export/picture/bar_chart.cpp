#include "export/picture/chart_parts.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <vector>

namespace corona {
namespace {

bool has_corrections(const History& history, const DateRange& range) {
  return std::any_of(history.days.begin(), history.days.end(), [&](const DayFigures& day) {
    return range.has(day.date) && day.correction.value_or(0) < 0;
  });
}

/// What all bars of a chart stand for.
struct Bars {
  std::deque<History> shown;
  std::vector<const History*> histories;
  CountPeriod period;
  DateRange range;  ///< of whole periods
};

/// The same range from the start of the week or month that it starts in.
DateRange of_whole_periods(DateRange range, CountPeriod period) {
  if (period == CountPeriod::week) {
    constexpr int week = 7;
    const auto days = (range.last - range.first).count() + 1;
    range.first -= Days{(week - days % week) % week};
  } else if (period == CountPeriod::month) {
    const date::year_month_day day{range.first};
    range.first = Date{day.year() / day.month() / 1};
  }
  return range;
}

Bars bars_of(std::span<const History* const> histories, const ChartLook& look) {
  const DateRange all = range_of(histories, look);
  Bars bars{{}, {}, period_of(histories, all.first, all.last), all};
  for (const History* history : histories) {
    bars.histories.push_back(&bars.shown.emplace_back(with_whole_periods(*history, bars.period)));
  }
  bars.range = of_whole_periods(range_of(bars.histories, look), bars.period);
  return bars;
}

/// What a bar is: of a day, a period, or now and then of several days.
std::string words_of_bars(const Bars& bars) {
  if (bars.period != CountPeriod::mixed) return period_key("chart.count", bars.period);
  Count single = 0;
  Count several = 0;
  for (const History* history : bars.histories) {
    for (const DayFigures& day : history->days) {
      if (bars.range.has(day.date) && day.new_count) ++(day.days > 1 ? several : single);
    }
  }
  return several > single ? "chart.count.spread" : "chart.count.some";
}

/// What the bars are rates of: "per 100,000 inhabitants a day".
std::string words_of_rates(const Bars& bars, Locale locale) {
  return words(period_key("chart.rate", bars.period), locale);
}

/// The signal value of some regions; where only one has it, that one is named.
std::optional<LegendItem> signal_legend(const Bars& bars, Locale locale) {
  std::string meaning;
  const History* only = nullptr;
  std::size_t count = 0;
  for (const History* history : bars.histories) {
    const auto signal = signal_value(*history, bars.range.last, bars.period, locale);
    if (!signal) continue;
    ++count;
    only = history;
    meaning = signal->meaning;
  }
  if (count == 0) return std::nullopt;
  if (count == 1 && bars.histories.size() > 1) meaning += " (" + title_name(*only, locale) + ")";
  return signal_item(meaning);
}

/// The signs of a bar chart, of those that stand in it.
std::vector<LegendItem> bar_legend(const Bars& bars, const ChartLook& look) {
  const auto any = [&](auto&& has) {
    return std::any_of(bars.histories.begin(), bars.histories.end(), has);
  };
  const auto has_mean = [&](const History* h) {
    return std::any_of(h->days.begin(), h->days.end(),
                       [&](const DayFigures& day) { return bars.range.has(day.date) && day.mean; });
  };
  std::vector<LegendItem> items{bar_item(words(words_of_bars(bars), look.locale))};
  if (!is_of_periods(bars.period) && any(has_mean)) {
    items.push_back(
        mean_item(words_with("chart.mean", look.locale, bars.histories.front()->window)));
  }
  if (any([&](const History* h) { return has_corrections(*h, bars.range); })) {
    items.push_back(correction_item(look.id, words("chart.correction", look.locale)));
  }
  if (any([&](const History* h) {
        return periods_without_figure(*h, bars.range.first, bars.range.last, bars.period) > 0;
      })) {
    items.push_back(gap_item(look.id, words("chart.no_data", look.locale)));
  }
  if (const auto signal = signal_legend(bars, look.locale)) items.push_back(*signal);
  return items;
}

std::string draw_bars(const Panel& panel, const History& history, double factor) {
  return draw_gaps(panel, history) + draw_counts(panel, history, factor) +
         (is_of_periods(panel.period)
              ? ""
              : as(Role::mean, svg::path(mean_line(panel, history, factor))));
}

}  // namespace

std::string bar_chart(const History& history, const ChartLook& look) {
  const History* const one[] = {&history};
  const Bars bars = bars_of(one, look);
  const History& shown = bars.shown.front();
  const DateRange& range = bars.range;
  const std::string title =
      look.title.empty() ? words_with("chart.title", look.locale, title_name(history, look.locale),
                                      metric_text(history, look.locale))
                         : look.title;
  Extent extent = extent_of(shown, range.first, range.last, bars.period, 1);
  const auto signal = signal_value(shown, range.last, bars.period, look.locale);
  if (signal) extent.include(signal->count);
  const ValueAxis axis = value_axis(extent, 6, true);
  const Heading heading =
      chart_heading(look, title, range_text(range, look.locale), bar_legend(bars, look));
  const double height = chart_height(look, heading);
  const Area area{left_margin(axis.steps, look.locale), heading.height, look.width - 14,
                  height - 32};
  Panel panel = make_panel(area, range.first, range.last, axis, look.locale, look.id);
  panel.period = bars.period;
  std::string drawn =
      heading.drawn + draw_values(panel) + draw_bars(panel, shown, 1) + draw_dates(panel);
  if (signal) {
    drawn += draw_signal(panel, *signal, signal->count, skyline_of(panel, shown, 1, true));
  }
  return finish_chart(look, height, title, describe_days(shown, range, look.locale), drawn);
}

std::string small_multiples(std::span<const History* const> histories, const ChartLook& look) {
  constexpr double least_width = 230;
  constexpr double panel_height = 150;
  const Bars bars = bars_of(histories, look);
  const DateRange& range = bars.range;
  const bool rates = std::all_of(histories.begin(), histories.end(),
                                 [](const History* h) { return h->population.has_value(); });
  const auto signal_at = [&](const SignalValue& signal) {
    return rates ? signal.per_100k : signal.count;
  };
  Extent extent;
  for (const History* history : bars.histories) {
    const Extent own = extent_of(*history, range.first, range.last, bars.period,
                                 rates ? rate_factor(*history) : 1);
    extent.include(own.low);
    extent.include(own.high);
    const auto signal = signal_value(*history, range.last, bars.period, look.locale);
    if (signal) extent.include(signal_at(*signal));
  }
  const ValueAxis axis = value_axis(extent, 4, !rates);
  const std::string title =
      look.title.empty() ? metric_text(*histories.front(), look.locale) : look.title;
  const std::string what =
      (rates ? words_of_rates(bars, look.locale) + "; " : "") + words("chart.shared", look.locale);
  const Heading heading = chart_heading(look, title, what, bar_legend(bars, look));
  const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(look.width / least_width),
                                               1, histories.size());
  const double width = look.width / static_cast<double>(columns);
  std::string drawn = heading.drawn;
  std::string names;
  std::string description = what + ".";
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const History& history = bars.shown[i];
    const double left = static_cast<double>(i % columns) * width;
    const double top = heading.height + static_cast<double>(i / columns) * panel_height;
    const Area area{left + left_margin(axis.steps, look.locale), top + 24, left + width - 14,
                    top + panel_height - 28};
    Panel panel = make_panel(area, range.first, range.last, axis, look.locale, look.id);
    panel.period = bars.period;
    const double factor = rates ? rate_factor(history) : 1;
    drawn += draw_values(panel) + draw_bars(panel, history, factor) + draw_dates(panel);
    if (const auto signal = signal_value(history, range.last, bars.period, look.locale)) {
      drawn += signal_dashes(panel, *signal, signal_at(*signal));
    }
    const std::string name = title_name(history, look.locale);
    names += svg::text(area.left, top + 14, svg::fitted(name, width - 20, 13));
    description += " " + name + ": " + describe_days(history, range, look.locale);
  }
  const auto rows = (histories.size() + columns - 1) / columns;
  return finish_chart(look, heading.height + static_cast<double>(rows) * panel_height, title,
                      description,
                      drawn + as(Role::ink, "<g font-weight=\"600\">" + names + "</g>"));
}

}  // namespace corona
