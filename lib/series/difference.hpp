#pragma once

#include "core/number.hpp"

namespace corona {

/// A change of a total, parted: `new_count` is 0 or more, `correction` 0 or less, one of them is 0,
/// and together they are the change.
struct Step {
  Count new_count;
  Count correction;
};

/// The step from one total to the next.
constexpr Step step(Count change) {
  return change < 0 ? Step{0, change} : Step{change, 0};
}

/// What the days from number `from` up to, not including, number `to` get (0 <= from <= to <= days)
/// of a change that is divided over `days` days so that the whole numbers add up: equal parts, and
/// what remains one each on the latest days.
Count part_of_spread(Count change, Count days, Count from, Count to);

}  // namespace corona
