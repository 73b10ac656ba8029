#pragma once

#include "export/picture/chart.hpp"
#include "export/picture/legend.hpp"

#include <span>
#include <string>
#include <vector>

namespace corona {

/// The days that a chart shows.
struct DateRange {
  Date first, last;
  bool has(Date date) const { return first <= date && date <= last; }
};

/// What the look asks for, of what there is. Throws Error where there is no day.
DateRange range_of(std::span<const History* const> histories, const ChartLook& look);

/// The same range from the start of the week or month that it starts in.
DateRange of_whole_periods(DateRange range, CountPeriod period);

/// "1 March 2020 to 14 September 2020".
std::string range_text(const DateRange& range, Locale locale);

/// "cases" as the language has it.
std::string metric_text(const History& history, Locale locale);

/// What a region is called where a title or a label of a chart begins.
std::string title_name(const History& history, Locale locale);

/// The same of some regions in one chart, each told apart from others of its name.
std::vector<std::string> names_of(std::span<const History* const> histories, Locale locale);

/// What turns a count into one per 100 000 inhabitants.
double rate_factor(const History& history);

/// What the days of a chart show, whose counts are of a period, for those who do not see it.
std::string describe_days(const History& history, const DateRange& range, CountPeriod period,
                          Locale locale);

/// Room for the numbers along an axis.
double left_margin(const std::vector<double>& steps, Locale locale);

/// Title, the line below it and the legend. A part of a page leaves its title to the page's
/// heading.
Heading chart_heading(const ChartLook& look, const std::string& title, const std::string& below,
                      const std::vector<LegendItem>& legend);

/// How high the picture is below its heading: as the look says, but for a plot that would be too
/// low.
double chart_height(const ChartLook& look, const Heading& heading);

/// The whole picture of what was drawn.
std::string finish_chart(const ChartLook& look, double height, const std::string& title,
                         const std::string& description, const std::string& drawn);

}  // namespace corona
