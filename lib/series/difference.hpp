#pragma once

#include "core/number.hpp"

#include <vector>

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

/// Divides a change over `days` days (1 or more) so that the whole numbers add up: equal parts, and
/// what remains one each on the latest days.
std::vector<Count> spread(Count change, Count days);

}  // namespace corona
