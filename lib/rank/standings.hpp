#pragma once

#include "rank/course.hpp"
#include "rank/order.hpp"

#include <optional>
#include <vector>

namespace corona {

/// The place of one region in a ranking.
struct Standing {
  const Course* course = nullptr;
  Date date;
  GivenLevel level;
  std::optional<Count> population;
  std::optional<double> value;  ///< what is ranked by
  std::optional<Count> rank, rank_before, rank_total;
  RankRange range;
  std::optional<double> ratio;
  std::optional<Count> sum, total, new_count;
  std::optional<double> per_100k, share_of_peak;
};

/// How a ranking is made from the courses of its regions.
struct RankRules {
  By by;
  Count window = 7;
  std::optional<Count> top;  ///< ties at the edge stay
  Ties ties = Ties::min;
  Direction direction = Direction::highest_first;
  bool interval = false;
};

/// Fills in values and ranks, and puts the standings in order: by rank, then by region_code. Throws
/// Error where a value is beyond 2^53 - 1, as it would share its rank with others.
void place(std::vector<Standing>& standings, const RankRules& rules);

}  // namespace corona
