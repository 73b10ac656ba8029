#pragma once

#include "export/history.hpp"
#include "export/locale.hpp"
#include "export/picture/drawn_counts.hpp"
#include "export/picture/scale.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Round steps up to above the highest figure, and down to the lowest.
struct ValueAxis {
  double low;  ///< where it starts: 0, or the lowest figure
  std::vector<double> steps;
};
ValueAxis value_axis(const Extent& extent, int most, bool whole);

/// One plot: days across, figures upwards. Each function draws one part of it.
struct Panel {
  Date first, last;  ///< the days shown
  Scale x;           ///< of days since `first`; a day takes the room up to the next
  Scale y;
  std::vector<double> steps;  ///< round ones, along y
  Locale locale = Locale::en;
  std::string_view id;                    ///< of the picture, for its patterns
  CountPeriod period = CountPeriod::day;  ///< that a bar is of

  double left() const { return x.start; }
  double right() const { return x.end; }
  double top() const { return y.end; }
  double bottom() const { return y.start; }
  double at(Date date) const { return x(static_cast<double>((date - first).count())); }
};

/// A plot in the rectangle given.
struct Area {
  double left, top, right, bottom;
};
Panel make_panel(const Area& area, Date first, Date last, ValueAxis axis, Locale locale,
                 std::string_view id);

std::string draw_values(const Panel& panel);

/// Marks of days; of weeks, each by its last day; of months, each by its name.
std::string draw_dates(const Panel& panel, bool labels = true);

/// Hatches the days from first to last that no count covers.
std::string draw_gaps(const Panel& panel, const History& history);

/// Bars of `new` up from zero, and of corrections down, see drawn_height(). All values times
/// `factor`.
std::string draw_counts(const Panel& panel, const History& history, double factor);

/// The line through the means, broken where there is none; one without a neighbour is a dot.
std::string mean_line(const Panel& panel, const History& history, double factor);

/// How high each day shown is filled, as a y of the picture, by the mean and, where asked, by bars
/// and the hatching of gaps.
using Skyline = std::vector<double>;
enum class Under { means, bars, bars_and_gaps };
Skyline skyline_of(const Panel& panel, const History& history, double factor, Under what);

}  // namespace corona
