#pragma once

#include "export/count_period.hpp"
#include "export/history.hpp"

#include <vector>

namespace corona {

/// Lowest and highest figure, and 0.
struct Extent {
  double low = 0, high = 0;
  void include(double value);
};

/// How high a count is drawn: that of a period as it is, else as its mean over the days it covers;
/// 0 where it is not known.
double drawn_height(std::optional<Count> count, const DayFigures& day, CountPeriod period);

/// Of the days from first to last, of the counts as they are drawn and of the means beside counts
/// of days; times `factor`.
Extent extent_of(const History& history, Date first, Date last, CountPeriod period, double factor);

/// For each day from first to last, whether a count covers it.
std::vector<bool> covered_days(const History& history, Date first, Date last);

/// How many weeks or months from first to last have a day that no count covers; of other periods,
/// how many days.
Count periods_without_figure(const History& history, Date first, Date last, CountPeriod period);

}  // namespace corona
