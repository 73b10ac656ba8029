#include "export/picture/bars.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// What the bars are rates of: "per 100,000 inhabitants a day".
std::string words_of_rates(const Bars& bars, Locale locale) {
  return words(period_key("chart.rate", bars.period), locale);
}

std::string draw_bars(const Panel& panel, const History& history, double factor) {
  return draw_gaps(panel, history) + draw_counts(panel, history, factor) +
         (is_of_periods(panel.period)
              ? ""
              : as(Role::mean, mean_line(panel, history, factor)));
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
