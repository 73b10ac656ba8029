#include "export/count_period.hpp"

#include <algorithm>
#include <limits>

namespace corona {
namespace {

constexpr Count days_of_week = 7;

/// How many days the month has that ends on a date; 0 where none does.
Count month_to(Date date) {
  const date::year_month_day day{date};
  if (day.day() != (day.year() / day.month() / date::last).day()) return 0;
  return static_cast<Count>(static_cast<unsigned>(day.day()));
}

}  // namespace

CountPeriod period_of(std::span<const History* const> histories, Date first, Date last) {
  Count shortest = std::numeric_limits<Count>::max();
  Count longest = 1;
  bool months = true;
  for (const History* history : histories) {
    for (const DayFigures& day : history->days) {
      if (!day.new_count || day.date < first || day.date > last) continue;
      shortest = std::min(shortest, day.days);
      longest = std::max(longest, day.days);
      months = months && day.days == month_to(day.date);
    }
  }
  if (longest == 1) return CountPeriod::day;
  if (shortest == days_of_week && longest == days_of_week) return CountPeriod::week;
  if (months) return CountPeriod::month;
  return shortest > 1 && longest - shortest <= shortest / 5 ? CountPeriod::several
                                                            : CountPeriod::mixed;
}

bool is_of_periods(CountPeriod period) {
  return period != CountPeriod::day && period != CountPeriod::mixed;
}

History with_whole_periods(History history, CountPeriod period) {
  for (DayFigures& day : history.days) {
    if (day.new_count) continue;
    if (period == CountPeriod::week) day.days = days_of_week;
    if (period == CountPeriod::month) day.days = std::max<Count>(month_to(day.date), 1);
  }
  return history;
}

std::string period_key(const std::string& key, CountPeriod period) {
  constexpr const char* of[] = {"", ".week", ".month", ".several", ".mixed"};
  return key + of[static_cast<std::size_t>(period)];
}

}  // namespace corona
