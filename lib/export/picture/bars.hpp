#pragma once

#include "export/count_period.hpp"
#include "export/picture/chart.hpp"
#include "export/picture/chart_parts.hpp"
#include "export/picture/legend.hpp"
#include "export/picture/panel.hpp"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace corona {

/// What the bars of a chart are of: the same period in all of its panels.
struct Bars {
  std::deque<History> shown;              ///< with rows of whole periods
  std::vector<const History*> histories;  ///< the same
  CountPeriod period;
  DateRange range;  ///< of whole periods
};

/// What the look asks for, of what there is. Throws Error where there is no day.
Bars bars_of(std::span<const History* const> histories, const ChartLook& look);

/// What the bars are rates of: "per 100,000 inhabitants a day".
std::string words_of_rates(const Bars& bars, Locale locale);

/// The bars of one region, and the line of its means beside bars of days.
std::string draw_bars(const Panel& panel, const History& history, double factor);

/// The signs of a bar chart, of those that stand in it.
std::vector<LegendItem> bar_legend(const Bars& bars, const ChartLook& look);

}  // namespace corona
