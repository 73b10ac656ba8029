#pragma once

#include "core/number.hpp"

#include <optional>
#include <vector>

namespace corona {

/// Which rank equal values share.
enum class Ties {
  min,      ///< 1 2 2 4
  dense,    ///< 1 2 2 3
  max,      ///< 1 3 3 4
  ordinal,  ///< 1 2 3 4, in the order in which they stand
};

enum class Direction { highest_first, lowest_first };

using Values = std::vector<std::optional<double>>;
using Ranks = std::vector<std::optional<Count>>;

/// The rank of each value, from 1; a value that is not known has none.
Ranks ranks_of(const Values& values, Ties ties, Direction direction);

/// The places of the values in the order in which they are ranked: by value, equal ones as they
/// stand, and those that are not known at the end.
std::vector<std::size_t> ranked_order(const Values& values, Direction direction);

/// From which to which rank a value could come.
struct RankRange {
  std::optional<Count> low, high;
};

/// The ranks that the limits of each value allow: the best where it is at its better limit and all
/// others at their worse, the worst the other way round. Both vectors have the length of the
/// values; a value without limits has no range, and one that is not known counts for nothing.
std::vector<RankRange> rank_ranges(const Values& low, const Values& high, Direction direction);

}  // namespace corona
