#pragma once

#include "core/date.hpp"
#include "core/number.hpp"
#include "csv/input.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The largest counts that are shown: a double holds every whole number up to 2^53.
inline constexpr Count largest_shown_count = Count{1} << 53;

/// The largest decimals that are shown. It is above any rate or change of the counts that are.
inline constexpr double largest_shown_decimal = 1e21;

/// The counts of a series on a date, and what corona-trend works out from them; empty: not known.
struct DayFigures {
  Date date;
  Count days = 1;  ///< that the count covers
  std::optional<Count> total, new_count, correction, sum;
  std::optional<double> mean, per_100k, change;
  std::string level;  ///< indicative, as the scheme names it
  std::optional<Date> level_since;
  std::string level_scheme;
  bool signal = false;  ///< new among the regions that are above the mildest level
};

/// The first of the days that a count covers, in the calendar.
Date first_day(const DayFigures& day);

/// The days of one metric of one region, ascending.
struct History {
  std::string code, name, metric;
  Count window = 7;                 ///< days of sum, mean and per_100k
  std::optional<Count> population;  ///< 1 or more; none: no rate is known
  bool added_up = false;            ///< from smaller regions, instead of read
  std::vector<DayFigures> days;

  /// Null where there is no row.
  const DayFigures* on(Date date) const;

  /// The last day with a count or a total; none where no day has one.
  std::optional<Date> last_with_figure() const;
};

/// All that a stream holds, in memory: some 200 bytes a record.
///
/// What the stream has of trend's columns is taken as it is; the rest is worked out, over windows
/// of the same length and alignment. Where it has municipalities but not their provinces or the
/// country, these are added up.
class Archive {
 public:
  /// `population` is the path of a table of inhabitants; empty: those built in.
  /// Throws Error where a figure is larger than largest_shown_count or largest_shown_decimal, and
  /// where the figures of the stream are not those of its counts.
  explicit Archive(Input& in, const std::string& population = {});

  /// In order of their first appearance; those that were added up last.
  const std::deque<History>& histories() const { return histories_; }

  /// Null where there is none.
  const History* find(std::string_view code, std::string_view metric) const;

  /// In order of their first appearance.
  const std::vector<std::string>& metrics() const { return metrics_; }

  /// `name`, or where it is empty the first metric. Throws Error where the archive has none.
  std::string metric(const std::string& name) const;

  bool has_metric(std::string_view name) const;
  bool has_region(std::string_view code) const;

  /// Only for a region of the archive.
  const std::string& name_of(std::string_view code) const;

  /// The built-in scheme that all levels are of; empty: they are of another, or of several, or
  /// there can be none.
  const std::string& scheme() const { return scheme_; }

  /// Whether any region has a level on any day.
  bool has_levels() const { return has_levels_; }

  bool empty() const { return histories_.empty(); }

  /// Not for an empty archive.
  Date first() const { return first_; }
  Date last() const { return last_; }

  /// The last day on which a region has a figure of the metric, which need not be that of another;
  /// last() where none has one. Only for a metric of the archive.
  Date last(std::string_view metric) const { return last_of_.find(metric)->second; }

 private:
  History& history_of(const Series& series);
  void add(const Record& row, const Input& in, bool added_up);
  Date last_with_figure(std::string_view metric) const;

  std::deque<History> histories_;
  std::vector<History*> by_id_;  // of series
  std::map<std::pair<std::string, std::string>, History*, std::less<>> index_;
  std::vector<std::string> metrics_;
  std::string scheme_ = "nl-region";
  bool has_levels_ = false;
  Date first_, last_;
  std::map<std::string, Date, std::less<>> last_of_;  // metrics
};

}  // namespace corona
