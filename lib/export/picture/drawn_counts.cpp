#include "export/picture/drawn_counts.hpp"

#include <algorithm>

namespace corona {
namespace {

/// The same for all days of a period; periods of days end where `last` does.
Count number_of_period(Date day, Date last, CountPeriod period) {
  if (period == CountPeriod::month) {
    const date::year_month_day ymd{day};
    return Count{12} * static_cast<int>(ymd.year()) +
           static_cast<Count>(static_cast<unsigned>(ymd.month()));
  }
  const Count before_last = (last - day).count();
  return period == CountPeriod::week ? before_last / 7 : before_last;
}

}  // namespace

void Extent::include(double value) {
  low = std::min(low, value);
  high = std::max(high, value);
}

double drawn_height(std::optional<Count> count, const DayFigures& day, CountPeriod period) {
  const auto height = static_cast<double>(count.value_or(0));
  return is_of_periods(period) ? height : height / static_cast<double>(day.days);
}

Extent extent_of(const History& history, Date first, Date last, CountPeriod period, double factor) {
  Extent extent;
  for (const DayFigures& day : history.days) {
    if (day.date < first || day.date > last) continue;
    extent.include(drawn_height(day.new_count, day, period) * factor);
    extent.include(drawn_height(day.correction, day, period) * factor);
    if (day.mean && !is_of_periods(period)) extent.include(*day.mean * factor);
  }
  return extent;
}

std::vector<bool> covered_days(const History& history, Date first, Date last) {
  std::vector<bool> covered(static_cast<std::size_t>((last - first).count() + 1));
  for (const DayFigures& day : history.days) {
    if (!day.new_count) continue;
    for (Date d = std::max(first_day(day), first); d <= std::min(day.date, last); d += Days{1}) {
      covered[static_cast<std::size_t>((d - first).count())] = true;
    }
  }
  return covered;
}

Count periods_without_figure(const History& history, Date first, Date last, CountPeriod period) {
  const auto covered = covered_days(history, first, last);
  Count periods = 0;
  std::optional<Count> before;
  for (std::size_t i = 0; i < covered.size(); ++i) {
    if (covered[i]) continue;
    const Count number = number_of_period(first + Days{i}, last, period);
    if (number != before) ++periods;
    before = number;
  }
  return periods;
}

}  // namespace corona
