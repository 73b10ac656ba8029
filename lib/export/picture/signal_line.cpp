#include "export/picture/signal_line.hpp"

#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <optional>

namespace corona {
namespace {

/// The highest point of what is drawn between two places, as a y.
double top_between(const Panel& panel, const Skyline& skyline, double left, double right) {
  const auto days = static_cast<double>(skyline.size());
  const double a_day = (panel.right() - panel.left()) / days;
  const auto day_at = [&](double x) {
    return static_cast<std::size_t>(std::clamp((x - panel.left()) / a_day, 0.0, days));
  };
  double top = panel.bottom();
  const std::size_t first = day_at(left - 2 * a_day);
  const std::size_t last = day_at(right + 2 * a_day);
  for (std::size_t i = first; i < last; ++i) {
    const auto day = static_cast<double>(i);
    if (panel.x(day + 1) >= left && panel.x(day) <= right) top = std::min(top, skyline[i]);
  }
  return top;
}

double start_of(const Panel& panel, const SignalValue& signal) {
  return std::max(panel.at(signal.from), panel.left());
}

/// Where words begin, and their baseline.
struct Place {
  double x, base;
};

/// Left of the line, else above or below it, from the right.
std::optional<Place> place_of_words(const Panel& panel, const Skyline& skyline, double from,
                                    double y, double width) {
  const auto is_free = [&](double left, double bottom) {
    return left >= panel.left() && top_between(panel, skyline, left, left + width) > bottom;
  };
  constexpr double step = 5;
  for (int steps = 1; steps <= 6; ++steps) {
    const double x = from - width - steps * step;
    if (is_free(x, y + 8)) return Place{x, y + 4};
  }
  for (const double base : {y - 5, y + 15}) {
    if (base - 12 < panel.top() - step) continue;  // among the legend
    for (int steps = 0; panel.right() - width - steps * step >= panel.left(); ++steps) {
      const double x = panel.right() - width - steps * step;
      if (is_free(x, base + 4)) return Place{x, base};
      if (x < from) break;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string signal_dashes(const Panel& panel, const SignalValue& signal, double value) {
  const double y = panel.y(value);
  return as(Role::signal, svg::line(start_of(panel, signal), y, panel.right(), y));
}

std::string draw_signal(const Panel& panel, const SignalValue& signal, double value,
                        const std::vector<Skyline>& skylines) {
  const std::string& label = words("chart.signal", panel.locale);
  const double width = svg::width_of(label) * 13;
  std::string line = signal_dashes(panel, signal, value);
  for (const Skyline& skyline : skylines) {
    const auto place =
        place_of_words(panel, skyline, start_of(panel, signal), panel.y(value), width);
    if (place) return line + as(Role::signal_text, svg::text(place->x, place->base, label));
  }
  return line;
}

}  // namespace corona
