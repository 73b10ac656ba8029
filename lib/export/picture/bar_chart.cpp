#include "export/picture/chart_parts.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <limits>

namespace corona {
namespace {

bool has_corrections(const History& history, const DateRange& range) {
  return std::any_of(history.days.begin(), history.days.end(), [&](const DayFigures& day) {
    return range.has(day.date) && day.correction.value_or(0) < 0;
  });
}

const char* words_of_periods(Count shortest, Count longest) {
  if (shortest == 7 && longest == 7) return "chart.count.week";
  return shortest >= 28 && longest <= 31 ? "chart.count.month" : "chart.count.period";
}

/// What a bar is: of a day, of several, or now and then of several.
const char* words_of_bars(std::span<const History* const> histories, const DateRange& range,
                          const ChartLook& look) {
  Count single = 0;
  Count several = 0;
  Count shortest = std::numeric_limits<Count>::max();
  Count longest = 1;
  for (const History* history : histories) {
    for (const DayFigures& day : history->days) {
      if (!range.has(day.date) || !day.new_count) continue;
      ++(day.days > 1 ? several : single);
      shortest = std::min(shortest, day.days);
      longest = std::max(longest, day.days);
    }
  }
  if (several == 0) return "chart.count";
  if (look.per_period) return words_of_periods(shortest, longest);
  return several > single ? "chart.count.several" : "chart.count.some";
}

/// The signs of a bar chart, of those that stand in it.
std::vector<LegendItem> bar_legend(std::span<const History* const> histories,
                                   const DateRange& range, const ChartLook& look) {
  const auto any = [&](auto&& has) { return std::any_of(histories.begin(), histories.end(), has); };
  const auto has_mean = [&](const History* h) {
    return std::any_of(h->days.begin(), h->days.end(),
                       [&](const DayFigures& day) { return range.has(day.date) && day.mean; });
  };
  std::vector<LegendItem> items{
      bar_item(words(words_of_bars(histories, range, look), look.locale))};
  if (!look.per_period && any(has_mean)) {
    items.push_back(mean_item(words_with("chart.mean", look.locale, histories.front()->window)));
  }
  if (any([&](const History* h) { return has_corrections(*h, range); })) {
    items.push_back(correction_item(look.id, words("chart.correction", look.locale)));
  }
  if (any([&](const History* h) { return days_without_figure(*h, range.first, range.last) > 0; })) {
    items.push_back(gap_item(look.id, words("chart.no_data", look.locale)));
  }
  return items;
}

std::string draw_bars(const Panel& panel, const History& history, double factor) {
  return draw_gaps(panel, history) + draw_counts(panel, history, factor) +
         (panel.per_period ? "" : as(Role::mean, svg::path(mean_line(panel, history, factor))));
}

}  // namespace

std::string bar_chart(const History& history, const ChartLook& look) {
  const History* const histories[] = {&history};
  const DateRange range = range_of(histories, look);
  const std::string title =
      look.title.empty() ? words_with("chart.title", look.locale, title_name(history, look.locale),
                                      metric_text(history, look.locale))
                         : look.title;
  Extent extent = look.per_period ? extent_of_periods(history, range.first, range.last)
                                  : extent_of(history, range.first, range.last, 1);
  const auto signal =
      look.per_period ? std::nullopt : signal_value(history, range.last, look.locale);
  if (signal) extent.include(signal->a_day);
  const ValueAxis axis = value_axis(extent, 6, true);
  auto legend = bar_legend(histories, range, look);
  if (signal) legend.push_back(signal_item(signal->meaning));
  const Heading heading = chart_heading(look, title, range_text(range, look.locale), legend);
  const double height = chart_height(look, heading);
  const Area area{left_margin(axis.steps, look.locale), heading.height, look.width - 14,
                  height - 32};
  Panel panel = make_panel(area, range.first, range.last, axis, look.locale, look.id);
  panel.per_period = look.per_period;
  std::string drawn =
      heading.drawn + draw_values(panel) + draw_bars(panel, history, 1) + draw_dates(panel);
  if (signal) {
    drawn += draw_signal(panel, *signal, signal->a_day, skyline_of(panel, history, 1, true));
  }
  return finish_chart(look, height, title, describe_days(history, range, look.locale), drawn);
}

std::string small_multiples(std::span<const History* const> histories, const ChartLook& look) {
  constexpr double least_width = 230;
  constexpr double panel_height = 150;
  const DateRange range = range_of(histories, look);
  const History& front = *histories.front();
  const bool rates = std::all_of(histories.begin(), histories.end(),
                                 [](const History* h) { return h->population.has_value(); });
  Extent extent;
  for (const History* history : histories) {
    const Extent own =
        extent_of(*history, range.first, range.last, rates ? rate_factor(*history) : 1);
    extent.include(own.low);
    extent.include(own.high);
    const auto signal = signal_value(*history, range.last, look.locale);
    if (signal) extent.include(rates ? signal->per_100k_day : signal->a_day);
  }
  const ValueAxis axis = value_axis(extent, 4, !rates);
  const std::string title = look.title.empty() ? metric_text(front, look.locale) : look.title;
  const std::string what =
      (rates ? words("chart.rate", look.locale) + "; " : "") + words("chart.shared", look.locale);
  auto legend = bar_legend(histories, range, look);
  if (const auto signal = signal_value(front, range.last, look.locale)) {
    legend.push_back(signal_item(signal->meaning));
  }
  const Heading heading = chart_heading(look, title, what, legend);
  const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(look.width / least_width),
                                               1, histories.size());
  const double width = look.width / static_cast<double>(columns);
  std::string drawn = heading.drawn;
  std::string names;
  std::string description = what + ".";
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const History& history = *histories[i];
    const double left = static_cast<double>(i % columns) * width;
    const double top = heading.height + static_cast<double>(i / columns) * panel_height;
    const Area area{left + left_margin(axis.steps, look.locale), top + 24, left + width - 14,
                    top + panel_height - 28};
    const Panel panel = make_panel(area, range.first, range.last, axis, look.locale, look.id);
    const double factor = rates ? rate_factor(history) : 1;
    drawn += draw_values(panel) + draw_bars(panel, history, factor) + draw_dates(panel);
    if (const auto signal = signal_value(history, range.last, look.locale)) {
      drawn += draw_signal(panel, *signal, rates ? signal->per_100k_day : signal->a_day,
                           skyline_of(panel, history, factor, true));
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
