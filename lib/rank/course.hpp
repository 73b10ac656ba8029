#pragma once

#include "core/record.hpp"
#include "rank/day_values.hpp"
#include "rank/measure.hpp"
#include "series/window.hpp"

#include <optional>
#include <string>

namespace corona {

/// A region's level on a day, in the words of the stream; ranking passes it on.
struct GivenLevel {
  std::string risk_level, risk_since, risk_scheme, signal;
};

/// How far back the days of a series are kept.
enum class Kept {
  latest,  ///< as far as a ranking on the last date looks
  all,     ///< as others may be divided by the value of any date
};

/// What ranking keeps of one series as it streams past: its latest days and its highest window.
///
/// Sums are those of the stream where it has figures of a window, of every date: whether they are
/// of trailing or of centred windows, no sum of another kind comes beside them. Else they are of
/// trailing windows.
class Course {
 public:
  /// `stream` says which figures are given, and then taken as they stand.
  Course(Count window, By by, ColumnSet stream, Kept kept);

  /// Adds a row; false where the row's days have a count already.
  bool add(const Record& row);

  bool empty() const { return !last_; }

  /// Not for an empty course, as all below.
  const Series& series() const { return *series_; }
  Date last() const { return *last_; }

  /// What is ranked by on `date`, for `population` inhabitants; empty where it is not known.
  std::optional<double> value(Date date, std::optional<Count> population) const;

  /// The count that value() is in proportion to, where there is one.
  std::optional<Count> count_behind_value(Date date) const;

  /// The window's sum on `date`.
  std::optional<Count> sum(Date date) const;

  /// The window's rate on the last date; as the stream gives it, if it does.
  std::optional<double> per_100k_now(std::optional<Count> population) const;

  /// The cumulative count on `date`, as the stream gives it, else the last one less what was added
  /// since.
  std::optional<Count> total(Date date) const;

  std::optional<Count> new_count(Date date) const { return new_counts_.sum_ending(date, 1); }

  /// The window's sum on the last date as a fraction of the highest the series had; empty where
  /// that is 0 or less.
  std::optional<double> share_of_peak() const;

  /// The level on the last date, as the stream gives it, if it does.
  const GivenLevel& given_level() const { return given_level_; }

  /// The inhabitants that the stream gives the region, if it does.
  std::optional<Count> given_population() const { return given_population_; }

 private:
  void keep_figures(const Record& row);
  std::optional<Count> sum_ending(Date date, Count days) const;
  template <typename Value>
  void keep(DayValues<Value>& days, Date date, std::optional<Value> value);

  // What every row needs stands together: with thousands of series, each line of memory counts.
  const Series* series_ = nullptr;  // as last named
  std::optional<Date> last_;
  std::optional<Count> total_;
  std::optional<Count> sum_;  // of the window, on the last date
  std::optional<Count> peak_;
  Window counts_;
  Count window_;
  By by_;
  ColumnSet stream_;
  Kept kept_;
  bool has_figures_;  // that the stream gives beside the counts
  bool gives_sums_;   // the stream, so that none is worked out

  Window new_counts_;        // filled only where they are ranked by
  DayValues<double> given_;  // filled only where a column of the stream is ranked by
  DayValues<Count> totals_;  // filled only where they are ranked by
  DayValues<Count> sums_;    // of the stream; filled only where they are ranked by
  GivenLevel given_level_;
  std::optional<Count> given_population_;
  std::optional<double> given_per_100k_;
};

}  // namespace corona
