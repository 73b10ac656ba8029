#pragma once

#include "export/count_period.hpp"
#include "export/history.hpp"
#include "export/locale.hpp"

#include <optional>
#include <span>
#include <string>

namespace corona {

enum class ChartKind { bar, line, small_multiples };

/// How a chart is drawn. The same series gives the same bytes.
struct ChartLook {
  Locale locale = Locale::en;
  double width = 760, height = 380;  ///< pixels; small multiples take the height they need
  std::string id = "chart";          ///< unique on a page
  std::string source;                ///< a line below: where the figures are from; none: not said
  bool alone = true;                 ///< a file of its own, with its style; else a part of a page
  std::string title;                 ///< none: metric and region
  std::optional<Date> first, last;   ///< none: those of the series
  std::string what;                  ///< what the line of one region is; none: the mean
  CountPeriod period = CountPeriod::day;  ///< that a figure of `what` is of
};

/// Counts of a day as bars, or of a week or month where all are of such; the mean of days as a
/// line, corrections below zero, days without a figure hatched, and the signal value where there is
/// one.
std::string bar_chart(const History& history, const ChartLook& look);

/// The means of up to most_lines regions, one metric, or the counts of weeks, months and such that
/// have none; per 100 000 inhabitants where there are several. Throws Error where one has no known
/// inhabitants, and in a picture of its own where no region has a figure.
std::string line_chart(std::span<const History* const> histories, const ChartLook& look);

/// A small bar chart a region, all with the same axes: per 100 000 inhabitants where all have
/// known inhabitants, else counts.
std::string small_multiples(std::span<const History* const> histories, const ChartLook& look);

}  // namespace corona
