#include "export/picture/panel.hpp"

#include "export/picture/date_ticks.hpp"
#include "export/picture/drawn_counts.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

std::vector<DateTick> ticks_of(const Panel& panel, int most) {
  if (panel.period == CountPeriod::week) {
    return week_ticks(panel.first, panel.last, most, panel.locale);
  }
  return panel.period == CountPeriod::month
             ? month_ticks(panel.first, panel.last, most, panel.locale)
             : date_ticks(panel.first, panel.last, most, panel.locale);
}

/// Under the middle of the bar that a mark is of; where that is a narrow one of a day, at its left.
double place_of(const Panel& panel, const DateTick& tick) {
  const double start = panel.at(tick.first);
  const double end = std::min(panel.at(tick.last + Days{1}), panel.right());
  return tick.first < tick.last || end - start > 8 ? (start + end) / 2 : start;
}

/// The middle of the day or period that a figure is of; a month is that of its last day.
double middle_of(const Panel& panel, const DayFigures& day) {
  Date first = is_of_periods(panel.period) ? first_day(day) : day.date;
  if (panel.period == CountPeriod::month) {
    const date::year_month_day ymd{day.date};
    first = Date{ymd.year() / ymd.month() / 1};
  }
  return (panel.at(first) + panel.at(day.date + Days{1})) / 2;
}

/// The means as x and y; those of a row follow one another without a day between.
using Points = std::vector<std::pair<double, double>>;
std::vector<Points> points_in_a_row(const Panel& panel, const History& history, double factor) {
  std::vector<Points> rows;
  std::optional<Date> before;
  for (const DayFigures& day : history.days) {
    if (!day.mean || day.date < panel.first || day.date > panel.last) continue;
    if (!before || day.date - *before != Days{day.days}) rows.emplace_back();
    rows.back().emplace_back(middle_of(panel, day), panel.y(*day.mean * factor));
    before = day.date;
  }
  return rows;
}

}  // namespace

ValueAxis value_axis(const Extent& extent, int most, bool whole) {
  auto steps = round_steps(extent.low, extent.high, most, whole);
  const double low = std::max(extent.low, steps.front());
  std::erase_if(steps, [low](double step) { return step < low; });
  return {low, std::move(steps)};
}

Panel make_panel(const Area& area, Date first, Date last, ValueAxis axis, Locale locale,
                 std::string_view id) {
  Panel panel;
  panel.first = first;
  panel.last = last;
  panel.x = {0, static_cast<double>((last - first).count() + 1), area.left, area.right};
  panel.y = {axis.low, axis.steps.back(), area.bottom, area.top};
  panel.steps = std::move(axis.steps);
  panel.locale = locale;
  panel.id = id;
  return panel;
}

std::string draw_values(const Panel& panel) {
  std::string lines;
  std::string labels;
  const int decimals = decimals_of_step(panel.steps[1] - panel.steps[0]);
  for (const double step : panel.steps) {
    const double y = panel.y(step);
    lines += svg::line(panel.left(), y, panel.right(), y);
    labels += svg::text(panel.left() - 6, y + 4, number_text(step, decimals, panel.locale),
                        svg::Anchor::end);
  }
  return as(Role::grid, lines) + as(Role::quiet, labels);
}

std::string draw_dates(const Panel& panel, bool labels) {
  const double zero = panel.y(0);
  const int most = std::max(2, static_cast<int>((panel.right() - panel.left()) / 58));
  std::string lines = svg::line(panel.left(), zero, panel.right(), zero);
  std::string text;
  double free_from = 0;  // left of it are the words before
  for (const DateTick& tick : ticks_of(panel, most)) {
    const double x = place_of(panel, tick);
    lines += svg::line(x, panel.bottom(), x, panel.bottom() + 5);
    const double half = svg::width_of(tick.label) * 13 / 2;
    if (!labels || x - half < free_from) continue;
    const double middle = std::min(x, panel.right() + 10 - half);
    text += svg::text(middle, panel.bottom() + 19, tick.label, svg::Anchor::middle);
    free_from = middle + half + 4;
  }
  return as(Role::axis, lines) + as(Role::quiet, text);
}

std::string draw_gaps(const Panel& panel, const History& history) {
  const auto covered = covered_days(history, panel.first, panel.last);
  svg::Path path;
  for (std::size_t i = 0; i < covered.size();) {
    std::size_t end = i;
    while (end < covered.size() && !covered[end]) ++end;
    const double x = panel.x(static_cast<double>(i));
    if (end > i) {
      path.rectangle(x, panel.top(), panel.x(static_cast<double>(end)) - x,
                     panel.bottom() - panel.top());
    }
    i = std::max(end, i + 1);
  }
  return svg::path(path.commands(), filled_with(panel.id, "hatch"));
}

std::string draw_counts(const Panel& panel, const History& history, double factor) {
  svg::Path up;
  svg::Path down;
  for (const DayFigures& day : history.days) {
    const Date from = std::max(first_day(day), panel.first);
    if (!day.new_count || day.date < panel.first || from > panel.last) continue;
    const double x = panel.at(from);
    const double width = panel.at(std::min(day.date, panel.last) + Days{1}) - x;
    const double gap = width > 3 ? std::min(width / 5, 3.0) : 0;
    const auto add = [&](svg::Path& path, double value) {
      const double y = panel.y(value * factor);
      if (value != 0) path.rectangle(x + gap / 2, panel.y(0), width - gap, y - panel.y(0));
    };
    add(up, drawn_height(day.new_count, day, panel.period));
    add(down, drawn_height(day.correction, day, panel.period));
  }
  return as(Role::bar, svg::path(up.commands())) +
         as(Role::correction, svg::path(down.commands(), filled_with(panel.id, "stripes")));
}

std::string mean_line(const Panel& panel, const History& history, double factor) {
  svg::Path lines;
  svg::Path dots;
  for (const auto& points : points_in_a_row(panel, history, factor)) {
    const auto [x, y] = points.front();
    points.size() == 1 ? dots.dot(x, y) : lines.move(x, y);
    for (std::size_t i = 1; i < points.size(); ++i) lines.line(points[i].first, points[i].second);
  }
  return svg::path(lines.commands()) + svg::path(dots.commands(), svg::dotted);
}

Skyline skyline_of(const Panel& panel, const History& history, double factor, Under what) {
  const bool bars = what != Under::means;
  Skyline heights(static_cast<std::size_t>((panel.last - panel.first).count() + 1), panel.bottom());
  Date next = panel.first;  // after the row before, as rows without a count may say any days
  for (const DayFigures& day : history.days) {
    if (day.date < panel.first || day.date > panel.last) continue;
    const double count = bars ? drawn_height(day.new_count, day, panel.period) : 0;
    const double mean = bars && is_of_periods(panel.period) ? 0 : day.mean.value_or(0);
    const double y = panel.y(std::max(count, mean) * factor);
    for (Date d = std::max(first_day(day), next); d <= day.date; d += Days{1}) {
      heights[static_cast<std::size_t>((d - panel.first).count())] = std::min(panel.bottom(), y);
    }
    next = day.date + Days{1};
  }
  if (what != Under::bars_and_gaps) return heights;
  const auto covered = covered_days(history, panel.first, panel.last);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (!covered[i]) heights[i] = panel.top();
  }
  return heights;
}

}  // namespace corona
