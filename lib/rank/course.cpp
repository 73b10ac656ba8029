#include "rank/course.hpp"

#include "core/too_large.hpp"
#include "series/rate.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Over how many days the counts reach that give the values on the last date and a window earlier.
Count days_kept(Count window, Measure by, Kept kept) {
  if (kept == Kept::all) return days_of_the_calendar;
  return (by == Measure::change ? 3 : 2) * window;
}

std::optional<double> as_decimal(std::optional<Count> count) {
  if (!count) return std::nullopt;
  return static_cast<double>(*count);
}

}  // namespace

Course::Course(Count window, By by, ColumnSet stream, Kept kept)
    : counts_(window, days_kept(window, by.measure, kept)),
      window_(window),
      by_(by),
      stream_(stream),
      kept_(kept),
      has_figures_(stream.has_figures()),
      gives_sums_(stream.has_any(window_figures)),
      new_counts_(1, kept == Kept::all ? days_of_the_calendar : window + 1) {
}

bool Course::add(const Record& row) {
  if (by_.measure == Measure::total || by_.measure == Measure::total_per_100k) {
    keep(totals_, row.date, row.total);
  }
  if (!row.new_count) return true;
  const Count days = row.days.value_or(1);
  if (!counts_.add(row.date, days, *change_of_total(row))) return false;
  if (by_.measure == Measure::new_count) new_counts_.add(row.date, days, *row.new_count);
  if (by_.measure == Measure::given) {
    keep(given_, row.date, parse_decimal(row.figures[by_.column]));
  }
  series_ = row.series;
  last_ = row.date;
  total_ = row.total;
  if (has_figures_) keep_figures(row);
  if (gives_sums_) {
    sum_ = parse_whole(row.figures[Column::sum]);
    if (uses_sums(by_.measure)) keep(sums_, row.date, sum_);
  } else {
    sum_ = named_where_too_large(*row.series, row.date, [&] { return counts_.sum(); });
  }
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

/// Rows without a count may follow the last date, and drop nothing that it looks back to.
template <typename Value>
void Course::keep(DayValues<Value>& days, Date date, std::optional<Value> value) {
  days.add(date, value);
  const Count reach = 2 * window_;
  if (kept_ == Kept::all || static_cast<Count>(days.size()) <= 2 * (reach + 1)) return;
  const Date last = last_.value_or(date);
  days.keep_only([&](Date day) {
    return day >= date - Days{reach} || day == last - Days{window_} || day == last - Days{reach};
  });
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
      return given_.on(date);
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
  if (last_ && date == *last_) return sum_;
  return gives_sums_ ? sums_.on(date) : sum_ending(date, window_);
}

std::optional<Count> Course::sum_ending(Date date, Count days) const {
  if (series_ == nullptr) return std::nullopt;
  return named_where_too_large(*series_, date, [&] { return counts_.sum_ending(date, days); });
}

std::optional<Count> Course::total(Date date) const {
  if (!last_ || date == *last_) return total_;
  if (const auto given = totals_.on(date)) return given;
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
