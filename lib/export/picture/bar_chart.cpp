#include "export/picture/bars.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/wording.hpp"

namespace corona {

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
    drawn += draw_signal(panel, *signal, signal->count,
                         {skyline_of(panel, shown, 1, Under::bars_and_gaps),
                          skyline_of(panel, shown, 1, Under::bars)});
  }
  return finish_chart(look, height, title, describe_days(shown, range, bars.period, look.locale),
                      drawn);
}

}  // namespace corona
