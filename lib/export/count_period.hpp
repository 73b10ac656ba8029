#pragma once

#include "export/history.hpp"

#include <span>
#include <string>

namespace corona {

/// What the counts of some days are of: their own day, a week, a calendar month, periods of several
/// days that are about as long, or now one and now several days.
enum class CountPeriod { day, week, month, several, mixed };

/// Of the counts from first to last, those that are known; day where there is none. A week is any 7
/// days; a month ends on the last day of a calendar month and has all of its days. Periods are
/// about as long where the longest has a fifth more days than the shortest at most.
CountPeriod period_of(std::span<const History* const> histories, Date first, Date last);

/// Whether counts can be set side by side as they are, each of a period as long as the next.
bool is_of_periods(CountPeriod period);

/// The same history, in which a row without a count covers its week or month as the others do.
History with_whole_periods(History history, CountPeriod period);

/// "chart.count" of days, "chart.count.week" of weeks and so on: which words of a key are meant.
std::string period_key(const std::string& key, CountPeriod period);

}  // namespace corona
