#include "export/picture/signal_line.hpp"

#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

/// The highest point of what is drawn between two places, as a y.
double top_between(const Panel& panel, const Skyline& skyline, double left, double right) {
  double top = panel.bottom();
  for (std::size_t i = 0; i < skyline.size(); ++i) {
    const auto day = static_cast<double>(i);
    if (panel.x(day + 1) >= left && panel.x(day) <= right) top = std::min(top, skyline[i]);
  }
  return top;
}

double start_of(const Panel& panel, const SignalValue& signal) {
  return std::max(panel.at(signal.from), panel.left());
}

}  // namespace

std::string signal_dashes(const Panel& panel, const SignalValue& signal, double value) {
  const double y = panel.y(value);
  return as(Role::signal, svg::line(start_of(panel, signal), y, panel.right(), y));
}

std::string draw_signal(const Panel& panel, const SignalValue& signal, double value,
                        const Skyline& skyline) {
  const std::string& label = words("chart.signal", panel.locale);
  const double width = svg::width_of(label) * 13;
  const double y = panel.y(value);
  const double from = start_of(panel, signal);
  const std::string line = signal_dashes(panel, signal, value);
  const auto with_label = [&](double x, double base) {
    return line + as(Role::signal_text, svg::text(x, base, label));
  };
  const auto is_free = [&](double left, double bottom) {
    return left >= panel.left() && top_between(panel, skyline, left, left + width) > bottom;
  };
  constexpr double step = 5;
  for (int steps = 1; steps <= 6; ++steps) {
    const double x = from - width - steps * step;
    if (is_free(x, y + 8)) return with_label(x, y + 4);
  }
  for (const double base : {y - 5, y + 15}) {
    if (base - 12 < panel.top() - step) continue;  // among the legend
    for (double x = panel.right() - width; x >= panel.left(); x -= step) {
      if (is_free(x, base + 4)) return with_label(x, base);
      if (x < from) break;
    }
  }
  return line;
}

}  // namespace corona
