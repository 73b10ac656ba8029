#include "export/picture/chart_parts.hpp"
#include "export/picture/lines.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/signal_line.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Room for the names of several regions beside a plot; none where they would take too much of it.
std::optional<double> names_width(const Lines& lines, const ChartLook& look) {
  double width = 20;
  for (const std::string& name : lines.names)
    width = std::max(width, svg::width_of(name) * 13 + 20);
  return lines.rates && width < look.width / 4 ? std::optional(width) : std::nullopt;
}

/// The names of the regions where their lines end, none upon another.
std::string end_names(const Panel& panel, const Lines& lines) {
  struct Name {
    std::size_t index;
    double y;
  };
  constexpr double line_height = 15;
  std::vector<Name> names;
  for (std::size_t i = 0; i < lines.names.size(); ++i) {
    const DayFigures* last = lines.histories[i]->on(panel.last);
    if (last == nullptr || !last->mean) continue;
    names.push_back({i, panel.y(*last->mean * lines.factors[i])});
  }
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
  double lowest = panel.bottom() + 4;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    name->y = std::min(name->y + 4, lowest);
    lowest = name->y - line_height;
  }
  std::string drawn;
  for (const Name& name : names) {
    const std::string& text = lines.names[name.index];
    drawn += as_line_text(name.index, svg::text(panel.right() + 6, name.y, text));
  }
  return drawn;
}

Extent extent_of(const Lines& lines) {
  Extent extent;
  for (std::size_t i = 0; i < lines.shown.size(); ++i) {
    for (const DayFigures& day : lines.shown[i].days) {
      if (day.mean && lines.range.has(day.date)) extent.include(*day.mean * lines.factors[i]);
    }
  }
  return extent;
}

std::string title_of(const Lines& lines, const ChartLook& look) {
  if (!look.title.empty()) return look.title;
  const std::string metric = metric_text(lines.shown.front(), look.locale);
  if (lines.rates) return capitalised(metric);
  return words_with("chart.title", look.locale, lines.names.front(), metric);
}

std::string draw_lines(const Panel& panel, const Lines& lines) {
  std::string drawn;
  for (std::size_t i = 0; i < lines.shown.size(); ++i) {
    drawn += as_line(i, mean_line(panel, lines.shown[i], lines.factors[i]));
  }
  return drawn;
}

/// The highest of all lines on each day.
Skyline skyline_of(const Panel& panel, const Lines& lines) {
  Skyline skyline = skyline_of(panel, lines.shown.front(), lines.factors.front(), Under::means);
  for (std::size_t i = 1; i < lines.shown.size(); ++i) {
    const Skyline own = skyline_of(panel, lines.shown[i], lines.factors[i], Under::means);
    std::transform(own.begin(), own.end(), skyline.begin(), skyline.begin(),
                   [](double a, double b) { return std::min(a, b); });
  }
  return skyline;
}

}  // namespace

std::string line_chart(std::span<const History* const> histories, const ChartLook& look) {
  const Lines lines = lines_of(histories, look);
  const auto signal = look.what.empty() ? signal_value(lines.shown.front(), lines.range.last,
                                                       lines.period, look.locale)
                                        : std::nullopt;
  const double signal_at = signal ? (lines.rates ? signal->per_100k : signal->count) : 0;
  Extent extent = extent_of(lines);
  if (signal) extent.include(signal_at);
  const ValueAxis axis = value_axis(extent, 6, false);
  const std::string title = title_of(lines, look);
  const std::string what = words_of_lines(lines, look);
  const Heading heading = chart_heading(
      look, title, what + "; " + range_text(lines.range, look.locale), line_legend(lines, signal));
  const double height = chart_height(look, heading);
  const auto names = names_width(lines, look);
  const Area area{left_margin(axis.steps, look.locale), heading.height,
                  look.width - names.value_or(14), height - 32};
  Panel panel = make_panel(area, lines.range.first, lines.range.last, axis, look.locale, look.id);
  panel.period = lines.period;
  std::string drawn =
      heading.drawn + draw_values(panel) + draw_dates(panel) + draw_lines(panel, lines);
  if (names) drawn += end_names(panel, lines);
  if (signal) drawn += draw_signal(panel, *signal, signal_at, {skyline_of(panel, lines)});
  return finish_chart(look, height, title, describe_lines(lines, what, look), drawn);
}

}  // namespace corona
