#pragma once

#include "export/count_period.hpp"
#include "export/picture/chart.hpp"
#include "export/picture/chart_parts.hpp"
#include "export/picture/legend.hpp"
#include "export/picture/signal_value.hpp"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corona {

/// What the lines of a chart are of: means, or where there are none, the counts of periods.
struct Lines {
  std::deque<History> shown;              ///< what is drawn is in the `mean` of each day
  std::vector<const History*> histories;  ///< the same
  std::vector<std::string> names;         ///< of the regions
  std::vector<double> factors;            ///< that each is drawn by
  CountPeriod period;                     ///< that a figure is of; day where it is a mean
  DateRange range;
  bool rates;  ///< per 100 000 inhabitants, as several regions are
};

/// What the look asks for, of what there is. Throws Error where there is no figure in a picture of
/// its own, and where one of several regions has no known inhabitants.
Lines lines_of(std::span<const History* const> histories, const ChartLook& look);

/// "per 100,000 inhabitants a day, mean of 7 days".
std::string words_of_lines(const Lines& lines, const ChartLook& look);

std::vector<LegendItem> line_legend(const Lines& lines, const std::optional<SignalValue>& signal);

/// What the lines show, for those who do not see them.
std::string describe_lines(const Lines& lines, const std::string& what, const ChartLook& look);

}  // namespace corona
