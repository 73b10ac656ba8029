#include "rank/course.hpp"

#include "core/too_large.hpp"
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

/// What the stream gave on `date`, if that is known still.
auto given_on(const auto& days, Date date) {
  for (const auto& at : days) {
    if (at.date == date) return at.value;
  }
  return decltype(days.front().value){};
}

}  // namespace

Course::Course(Count window, By by, ColumnSet stream)
    : counts_(window, windows_kept(by.measure) * window),
      window_(window),
      by_(by),
      stream_(stream),
      has_figures_(stream.has_figures()),
      new_counts_(1, window + 1) {
}

bool Course::add(const Record& row) {
  if (by_.measure == Measure::total || by_.measure == Measure::total_per_100k) {
    keep(totals_, row.date, row.total);
  }
  if (!row.new_count) return true;
  const Count days = row.days.value_or(1);
  const bool is_new = named_where_too_large(
      *row.series, row.date, [&] { return counts_.add(row.date, days, *change_of_total(row)); });
  if (!is_new) return false;
  if (by_.measure == Measure::new_count) new_counts_.add(row.date, days, *row.new_count);
  if (by_.measure == Measure::given) {
    keep(given_, row.date, parse_decimal(row.figures[by_.column]));
  }
  series_ = row.series;
  last_ = row.date;
  total_ = row.total;
  if (has_figures_) keep_figures(row);
  sum_ = stream_.has(Column::sum) ? parse_whole(row.figures[Column::sum]) : counts_.sum();
  if (sum_) peak_ = std::max(peak_.value_or(*sum_), *sum_);
  return true;
}

void Course::keep_figures(const Record& row) {
  given_level_.risk_level = row.figures[Column::risk_level];
  given_level_.risk_since = row.figures[Column::risk_since];
  given_level_.risk_scheme = row.figures[Column::risk_scheme];
  given_level_.signal = row.figures[Column::signal];
  given_population_ = parse_whole(row.figures[Column::population]);
  given_per_100k_ = parse_decimal(row.figures[Column::per_100k]);
}

template <typename Value>
void Course::keep(GivenDays<Value>& days, Date date, std::optional<Value> value) {
  days.push_back({date, value});
  if (static_cast<Count>(days.size()) <= 2 * (window_ + 1)) return;
  std::erase_if(days, [&](const auto& at) { return at.date < date - Days{window_}; });
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
      return given_on(given_, date);
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
  return last_ && date == *last_ ? sum_ : sum_ending(date, window_);
}

std::optional<Count> Course::sum_ending(Date date, Count days) const {
  if (series_ == nullptr) return std::nullopt;
  return named_where_too_large(*series_, date, [&] { return counts_.sum_ending(date, days); });
}

std::optional<Count> Course::total(Date date) const {
  if (!last_ || date == *last_) return total_;
  if (const auto given = given_on(totals_, date)) return given;
  const auto since = sum_ending(*last_, (*last_ - date).count());
  if (!total_ || !since) return std::nullopt;
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
