#include "core/error.hpp"
#include "core/text.hpp"
#include "export/picture/chart_parts.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Room for the names of the regions beside a plot.
double names_width(std::span<const History* const> histories, Locale locale) {
  double width = 0;
  for (const History* history : histories) {
    width = std::max(width, svg::width_of(title_name(*history, locale)) * 13);
  }
  return width + 20;
}

/// The names of the regions where their lines end, none upon another.
std::string end_names(const Panel& panel, std::span<const History* const> histories,
                      std::span<const double> factors) {
  struct Name {
    std::size_t index;
    double y;
  };
  constexpr double line_height = 15;
  std::vector<Name> names;
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const DayFigures* last = histories[i]->on(panel.last);
    if (last != nullptr && last->mean) names.push_back({i, panel.y(*last->mean * factors[i])});
  }
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
  double lowest = panel.bottom() + 4;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    name->y = std::min(name->y + 4, lowest);
    lowest = name->y - line_height;
  }
  std::string drawn;
  for (const Name& name : names) {
    const std::string text = title_name(*histories[name.index], panel.locale);
    drawn += as_line_text(name.index, svg::text(panel.right() + 6, name.y, text));
  }
  return drawn;
}

}  // namespace

std::string line_chart(std::span<const History* const> histories, const ChartLook& look) {
  if (histories.size() > most_lines) {
    throw usage_error("--kind line draws {} regions at most: --kind small-multiples draws more",
                      most_lines);
  }
  const DateRange range = range_of(histories, look);
  const bool rates = histories.size() > 1;
  const History& front = *histories.front();
  Extent extent;
  std::vector<double> factors;
  for (const History* history : histories) {
    if (rates && !history->population) {
      throw data_error("{} {}: no population, which a comparison needs", in_quotes(history->code),
                       printable(history->name));
    }
    factors.push_back(rates ? rate_factor(*history) : 1);
    for (const DayFigures& day : history->days) {
      if (day.mean && range.has(day.date)) extent.include(*day.mean * factors.back());
    }
  }
  const auto signal = look.what.empty()
                          ? signal_value(front, range.last, CountPeriod::day, look.locale)
                          : std::nullopt;
  const double signal_at = signal ? (rates ? signal->per_100k : signal->count) : 0;
  if (signal) extent.include(signal_at);
  const ValueAxis axis = value_axis(extent, 6, false);
  const std::string metric = metric_text(front, look.locale);
  const std::string what = look.what.empty() ? words_with(rates ? "chart.rate.mean" : "chart.mean",
                                                          look.locale, front.window)
                                             : look.what;
  const std::string title =
      !look.title.empty() ? look.title
      : rates             ? metric
              : words_with("chart.title", look.locale, title_name(front, look.locale), metric);
  std::vector<LegendItem> legend;
  std::string description = what + ".";
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const std::string name = title_name(*histories[i], look.locale);
    legend.push_back({as_line(i, svg::line(0, 6, 22, 6)), name});
    if (!look.what.empty()) continue;
    description += " " + name + ": " + describe_days(*histories[i], range, look.locale);
  }
  if (signal) legend.push_back(signal_item(signal->meaning));
  const Heading heading =
      chart_heading(look, title, what + "; " + range_text(range, look.locale), legend);
  const bool named = rates && names_width(histories, look.locale) < look.width / 4;
  const double names = named ? names_width(histories, look.locale) : 14;
  const double height = chart_height(look, heading);
  const Area area{left_margin(axis.steps, look.locale), heading.height, look.width - names,
                  height - 32};
  const Panel panel = make_panel(area, range.first, range.last, axis, look.locale, look.id);
  std::string drawn = heading.drawn + draw_values(panel) + draw_dates(panel);
  Skyline skyline = skyline_of(panel, front, factors.front(), false);
  for (std::size_t i = 0; i < histories.size(); ++i) {
    drawn += as_line(i, mean_line(panel, *histories[i], factors[i]));
    const Skyline own = skyline_of(panel, *histories[i], factors[i], false);
    std::transform(own.begin(), own.end(), skyline.begin(), skyline.begin(),
                   [](double a, double b) { return std::min(a, b); });
  }
  if (named) drawn += end_names(panel, histories, factors);
  if (signal) drawn += draw_signal(panel, *signal, signal_at, skyline);
  return finish_chart(look, height, title, description, drawn);
}

}  // namespace corona
