#include "export/picture/bars.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr double least_width = 230;
constexpr double panel_height = 150;

double factor_of(const History& history, bool rates) {
  return rates ? rate_factor(history) : 1;
}

std::optional<SignalValue> signal_of(const Bars& bars, const History& history, Locale locale) {
  return signal_value(history, bars.range.last, bars.period, locale);
}

double place_of(const SignalValue& signal, bool rates) {
  return rates ? signal.per_100k : signal.count;
}

/// Up to the highest of all panels.
ValueAxis shared_axis(const Bars& bars, bool rates, Locale locale) {
  Extent extent;
  for (const History* history : bars.histories) {
    const Extent own = extent_of(*history, bars.range.first, bars.range.last, bars.period,
                                 factor_of(*history, rates));
    extent.include(own.low);
    extent.include(own.high);
    if (const auto signal = signal_of(bars, *history, locale)) {
      extent.include(place_of(*signal, rates));
    }
  }
  return value_axis(extent, 4, !rates);
}

/// The panels side by side, below `top`.
struct Grid {
  double top, width;
  std::size_t columns, rows;

  Area area(std::size_t index, double margin) const {
    const double left = static_cast<double>(index % columns) * width;
    const std::size_t row = index / columns;
    const double above = top + static_cast<double>(row) * panel_height;
    return {left + margin, above + 24, left + width - 14, above + panel_height - 28};
  }
  double bottom() const { return top + static_cast<double>(rows) * panel_height; }
};

Grid grid_of(std::size_t panels, double width, double top) {
  const auto columns =
      std::clamp<std::size_t>(static_cast<std::size_t>(width / least_width), 1, panels);
  return {top, width / static_cast<double>(columns), columns, (panels + columns - 1) / columns};
}

std::string draw_panel(const Panel& panel, const Bars& bars, const History& history, bool rates) {
  std::string drawn =
      draw_values(panel) + draw_bars(panel, history, factor_of(history, rates)) + draw_dates(panel);
  if (const auto signal = signal_of(bars, history, panel.locale)) {
    drawn += signal_dashes(panel, *signal, place_of(*signal, rates));
  }
  return drawn;
}

std::string describe_panels(const Bars& bars, const std::vector<std::string>& names,
                            Locale locale) {
  std::string description;
  for (std::size_t i = 0; i < names.size(); ++i) {
    description +=
        " " + names[i] + ": " + describe_days(bars.shown[i], bars.range, bars.period, locale);
  }
  return description;
}

}  // namespace

std::string small_multiples(std::span<const History* const> histories, const ChartLook& look) {
  const Bars bars = bars_of(histories, look);
  const bool rates = std::all_of(histories.begin(), histories.end(),
                                 [](const History* h) { return h->population.has_value(); });
  const ValueAxis axis = shared_axis(bars, rates, look.locale);
  const std::string title =
      look.title.empty() ? capitalised(metric_text(*histories.front(), look.locale)) : look.title;
  const std::string what =
      (rates ? words_of_rates(bars, look.locale) + "; " : "") + words("chart.shared", look.locale);
  const Heading heading = chart_heading(look, title, what, bar_legend(bars, look));
  const Grid grid = grid_of(histories.size(), look.width, heading.height);
  const auto names = names_of(histories, look.locale);
  std::string drawn = heading.drawn;
  std::string heads;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Area area = grid.area(i, left_margin(axis.steps, look.locale));
    Panel panel = make_panel(area, bars.range.first, bars.range.last, axis, look.locale, look.id);
    panel.period = bars.period;
    drawn += draw_panel(panel, bars, bars.shown[i], rates);
    heads += svg::text(area.left, area.top - 10, svg::fitted(names[i], grid.width - 20, 13));
  }
  return finish_chart(look, grid.bottom(), title,
                      what + "." + describe_panels(bars, names, look.locale),
                      drawn + as(Role::ink, "<g font-weight=\"600\">" + heads + "</g>"));
}

}  // namespace corona
