#pragma once

#include "core/record.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace corona {

/// Divides the counts of gaps over their days: a row for each missing date, with an empty total.
///
/// Rows of a date wait until every series has a count on it or later, as a gap that is still open
/// may put rows there: memory grows with the rows since the oldest open gap, and a series that ends
/// for good keeps all later rows waiting. Within a date, rows come in order of their series'
/// appearance.
class Spreader {
 public:
  explicit Spreader(Count period) : period_(period) {}

  /// A series had a total on this date, whether it gives a count or not.
  void saw(const Observation& row);

  /// A count, which may cover more days than the period.
  void add(const Observation& row);

  /// No more rows will come.
  void finish() { finished_ = true; }

  /// The next row that waits for nothing, or false.
  bool next(Observation& row);

 private:
  bool complete(Date date) const;

  Count period_;
  bool finished_ = false;
  Date today_;
  std::vector<std::optional<Date>> last_seen_;  // by series id
  std::map<Date, std::size_t> seen_on_;         // how many series were last seen on a date
  std::map<std::pair<Date, std::uint32_t>, Observation> waiting_;  // by date and series id
};

}  // namespace corona
