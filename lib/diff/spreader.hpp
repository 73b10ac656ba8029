#pragma once

#include "core/record.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace corona {

/// Over so many periods a count is spread at most: what covers more has a mistyped year.
inline constexpr Count most_spread_periods = 36'525;

/// Divides the counts of gaps over their days: a row for each missing date, with an empty total.
///
/// Rows of a date wait until every series has a count on it or later, as a gap that is still open
/// may put rows there: memory grows with the rows read since the oldest open gap, and a series that
/// ends for good keeps all later rows waiting. Within a date, rows come in the order in which their
/// series first came.
class Spreader {
 public:
  explicit Spreader(Count period) : period_(period) {}

  /// A row of the input, whether it gives a count or not; before add().
  void saw(const Observation& row);

  /// A count, which may cover more days than the period, and up to most_spread_periods of them.
  void add(const Observation& row);

  /// No more rows will come.
  void finish() { finished_ = true; }

  /// The next row that waits for nothing, or false.
  bool next(Observation& row);

 private:
  struct Seen {
    std::uint32_t place;       // in the order in which series first came
    std::optional<Date> last;  // with a total
  };
  /// A count of which the first days are given.
  struct Waiting {
    Observation row;
    Count given = 0;
  };

  Date next_date(const Waiting& count) const;
  bool complete(Date date) const;

  Count period_;
  bool finished_ = false;
  Date today_;
  std::vector<std::optional<Seen>> seen_;  // by series id
  std::uint32_t series_ = 0;               // seen
  std::map<Date, std::size_t> seen_on_;    // how many series had their last total on a date
  std::map<std::pair<Date, std::uint32_t>, Waiting> waiting_;  // by the next date and place
};

}  // namespace corona
