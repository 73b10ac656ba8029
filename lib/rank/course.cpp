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

Course::Course(Count window, By by, ColumnSet stream)
    : window_(window),
      by_(by),
      stream_(stream),
      counts_(window, windows_kept(by.measure) * window),
      new_counts_(1, window + 1) {
}

bool Course::add(const Record& row) {
  const Count days = row.days.value_or(1);
  if (!counts_.add(row.date, days, *change_of_total(row))) return false;
  if (by_.measure == Measure::new_count) new_counts_.add(row.date, days, *row.new_count);
  series_ = row.series;
  last_ = row.date;
  total_ = row.total;
  if (by_.measure == Measure::given) keep_given(row);
  given_level_.risk_level = row.figures[Column::risk_level];
  given_level_.risk_since = row.figures[Column::risk_since];
  given_level_.risk_scheme = row.figures[Column::risk_scheme];
  given_level_.signal = row.figures[Column::signal];
  given_population_ = parse_whole(row.figures[Column::population]);
  given_per_100k_ = parse_decimal(row.figures[Column::per_100k]);
  sum_ = stream_.has(Column::sum) ? parse_whole(row.figures[Column::sum]) : counts_.sum();
  if (sum_) peak_ = std::max(peak_.value_or(*sum_), *sum_);
  return true;
}

void Course::keep_given(const Record& row) {
  given_.push_back({row.date, parse_decimal(row.figures[by_.column])});
  while (given_.front().date < row.date - Days{window_}) given_.pop_front();
}

std::optional<double> Course::given(Date date) const {
  for (const Given& at : given_) {
    if (at.date == date) return at.value;
  }
  return std::nullopt;
}

std::optional<double> Course::value(Date date, std::optional<Count> population) const {
  switch (by_.measure) {
    case Measure::per_100k:
    case Measure::total_per_100k:
      return per_100k(count_behind_value(date), population);
    case Measure::sum:
    case Measure::new_count:
    case Measure::total:
      return as_decimal(count_behind_value(date));
    case Measure::mean: {
      const auto whole = as_decimal(sum(date));
      if (!whole) return std::nullopt;
      return *whole / static_cast<double>(window_);
    }
    case Measure::change:
      return percent_change(sum(date), sum(date - Days{window_}));
    case Measure::given:
      return given(date);
  }
  return std::nullopt;
}

std::optional<Count> Course::count_behind_value(Date date) const {
  switch (by_.measure) {
    case Measure::per_100k:
    case Measure::sum:
    case Measure::mean:
      return sum(date);
    case Measure::new_count:
      return new_count(date);
    case Measure::total:
    case Measure::total_per_100k:
      return total(date);
    case Measure::given:
      return is_count(by_) ? sum(date) : std::nullopt;
    case Measure::change:
      break;
  }
  return std::nullopt;
}

std::optional<Count> Course::sum(Date date) const {
  return last_ && date == *last_ ? sum_ : counts_.sum_ending(date, window_);
}

std::optional<Count> Course::total(Date date) const {
  if (!total_ || !last_ || date == *last_) return total_;
  const auto since = counts_.sum_ending(*last_, (*last_ - date).count());
  if (!since) return std::nullopt;
  return checked_subtract(*total_, *since);
}

std::optional<double> Course::per_100k_now(std::optional<Count> population) const {
  return stream_.has(Column::per_100k) ? given_per_100k_ : per_100k(sum_, population);
}

std::optional<double> Course::share_of_peak() const {
  if (!sum_ || !peak_ || *peak_ <= 0) return std::nullopt;
  return static_cast<double>(*sum_) / static_cast<double>(*peak_);
}

}  // namespace corona
