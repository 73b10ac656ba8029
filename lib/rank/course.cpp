#include "rank/course.hpp"

#include "series/rate.hpp"

#include <algorithm>

namespace corona {
namespace {

/// How many windows back the values on the last date and one window earlier reach.
Count windows_kept(Measure by) {
  return by == Measure::change ? 3 : 2;
}

std::optional<double> as_decimal(std::optional<Count> count) {
  if (!count) return std::nullopt;
  return static_cast<double>(*count);
}

}  // namespace

Course::Course(Count window, Measure by)
    : window_(window),
      by_(by),
      counts_(window, windows_kept(by) * window),
      new_counts_(1, window + 1) {
}

bool Course::add(const Observation& row) {
  const Count days = row.days.value_or(1);
  if (!counts_.add(row.date, days, *change_of_total(row))) return false;
  if (by_ == Measure::new_count) new_counts_.add(row.date, days, *row.new_count);
  series_ = row.series;
  last_ = row.date;
  total_ = row.total;
  if (const auto sum = counts_.sum()) peak_ = std::max(peak_.value_or(*sum), *sum);
  return true;
}

std::optional<double> Course::value(Date date, std::optional<Count> population) const {
  switch (by_) {
    case Measure::per_100k:
      return per_100k(sum(date), population);
    case Measure::sum:
      return as_decimal(sum(date));
    case Measure::mean: {
      const auto whole = as_decimal(sum(date));
      if (!whole) return std::nullopt;
      return *whole / static_cast<double>(window_);
    }
    case Measure::new_count:
      return as_decimal(new_count(date));
    case Measure::total:
      return as_decimal(total(date));
    case Measure::total_per_100k:
      return per_100k(total(date), population);
    case Measure::change:
      return percent_change(sum(date), sum(date - Days{window_}));
  }
  return std::nullopt;
}

std::optional<Count> Course::total(Date date) const {
  if (!total_ || !last_ || date == *last_) return total_;
  const auto since = counts_.sum_ending(*last_, (*last_ - date).count());
  if (!since) return std::nullopt;
  return checked_subtract(*total_, *since);
}

std::optional<double> Course::share_of_peak() const {
  const auto now = counts_.sum();
  if (!now || !peak_ || *peak_ <= 0) return std::nullopt;
  return static_cast<double>(*now) / static_cast<double>(*peak_);
}

}  // namespace corona
