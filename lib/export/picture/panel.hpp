#pragma once

#include "export/history.hpp"
#include "export/locale.hpp"
#include "export/picture/scale.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Lowest and highest figure, and 0.
struct Extent {
  double low = 0, high = 0;
  void include(double value);
};

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
  std::string_view id;      ///< of the picture, for its patterns
  bool per_period = false;  ///< counts are drawn as they are, however many days they cover

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
Panel make_panel(Area area, Date first, Date last, ValueAxis axis, Locale locale,
                 std::string_view id);

std::string draw_values(const Panel& panel);
std::string draw_dates(const Panel& panel, bool labels = true);

/// Hatches the days from first to last that no count covers.
std::string draw_gaps(const Panel& panel, const History& history);

/// Bars of `new` up from zero, and of corrections down; a count of several days is drawn as its
/// mean over them, unless they are drawn per period. All values times `factor`.
std::string draw_counts(const Panel& panel, const History& history, double factor);

/// The commands of the line through the means, broken where there is none.
std::string mean_line(const Panel& panel, const History& history, double factor);

/// How high each day shown is filled, as a y of the picture, by the mean and, where asked, by bars
/// and the hatching of gaps.
using Skyline = std::vector<double>;
Skyline skyline_of(const Panel& panel, const History& history, double factor, bool bars);

/// Of the days shown, of the counts as they are drawn.
Extent extent_of(const History& history, Date first, Date last, double factor);

/// The same for counts drawn per period.
Extent extent_of_periods(const History& history, Date first, Date last);

/// How many days from first to last no count covers.
Count days_without_figure(const History& history, Date first, Date last);

}  // namespace corona
