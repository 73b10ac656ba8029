#pragma once

#include "export/count_period.hpp"
#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// A chart a metric.
PageData charts(const PageSource& source, const std::string& code);

/// What the counts that a page shows of a region are of.
CountPeriod period_of(const PageSource& source, const std::string& code);

/// Whether a row that a page shows covers more than its own day.
bool has_several_days(const History& history, Date first);

/// A row a day, the latest first, with the counts of every metric.
std::string days_table(const PageSource& source, const std::string& code);

/// "On 14 July 2020 8 earlier reports (cases) were withdrawn", or "In the week to", the latest
/// first; false where none.
PageData corrections(const PageSource& source, const std::string& code);

}  // namespace corona
