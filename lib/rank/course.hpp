#pragma once

#include "core/record.hpp"
#include "series/window.hpp"

#include <optional>

namespace corona {

/// What regions are ranked by, at a date.
enum class Measure {
  per_100k,        ///< the window's sum per 100 000 inhabitants
  sum,             ///< the window's sum
  mean,            ///< the window's sum per day
  new_count,       ///< newly counted on the day
  total,           ///< cumulative
  total_per_100k,  ///< cumulative, per 100 000 inhabitants
  change,          ///< the window's sum against the window's before, in percent
};

/// What ranking keeps of one series as it streams past: its latest days and its highest window.
class Course {
 public:
  Course(Count window, Measure by);

  /// Adds a row with a count; false where the row's days have a count already.
  bool add(const Observation& row);

  bool empty() const { return !last_; }

  /// Not for an empty course, as all below.
  const Series& series() const { return *series_; }
  Date last() const { return *last_; }

  /// The measure on `date`, for `population` inhabitants; empty where it is not known.
  std::optional<double> value(Date date, std::optional<Count> population) const;

  /// The window's sum on `date`.
  std::optional<Count> sum(Date date) const { return counts_.sum_ending(date, window_); }

  /// The cumulative count on `date`: the last one less what was added since.
  std::optional<Count> total(Date date) const;

  std::optional<Count> new_count(Date date) const { return new_counts_.sum_ending(date, 1); }

  /// The window's sum on the last date as a fraction of the highest the series had; empty where
  /// that is 0 or less.
  std::optional<double> share_of_peak() const;

 private:
  const Series* series_ = nullptr;  // as last named
  Count window_;
  Measure by_;
  Window counts_;
  Window new_counts_;  // filled only where they are ranked by
  std::optional<Date> last_;
  std::optional<Count> total_;
  std::optional<Count> peak_;
};

}  // namespace corona
