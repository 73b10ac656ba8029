#include "export/picture/spark_line.hpp"

#include "export/picture/panel.hpp"
#include "export/picture/theme.hpp"
#include "export/xml_text.hpp"

#include <algorithm>

namespace corona {

namespace {

/// As many days as can be seen in so small a picture, the last among them.
History thinned(const History& history, Date first, Date last) {
  constexpr Count most = 40;
  const Count step = (last - first).count() / most + 1;
  History few;
  for (DayFigures day : history.days) {
    if (!day.mean || day.date < first || (last - day.date).count() % step != 0) continue;
    day.days = step;  // so that the line goes on
    few.days.push_back(std::move(day));
  }
  return few;
}

}  // namespace

std::string spark_line(const History& history, Date first, Date last, const std::string& title) {
  constexpr double width = 100;
  constexpr double height = 24;
  Extent extent{0, 0};
  for (const DayFigures& day : history.days) {
    if (day.mean && first <= day.date && day.date <= last) extent.include(*day.mean);
  }
  if (extent.low == extent.high) extent.high = 1;
  const Panel panel = make_panel({1, 2, width - 1, height - 2}, first, last,
                                 {extent.low, {extent.high}}, Locale::en, "");
  return fmt::format(
      "<svg viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" "
      "aria-label=\"{}\">{}</svg>",
      width, height, width, height, escaped_xml(title),
      as(Role::mean, mean_line(panel, thinned(history, first, last), 1)));
}

}  // namespace corona
