#pragma once

#include "core/number.hpp"
#include "export/package/weeks.hpp"
#include "reference/regions.hpp"

#include <vector>

namespace corona {

/// Hides the counts from 1 to `threshold` - 1, and what else a reader could find them from: the
/// sums of regions, and those of metrics. Weeks do not overlap, so that each is looked at by
/// itself; see hidden_cells(). Throws Error where a region is in no table, so that its sums are not
/// known.
void hide_small_counts(std::vector<WeekCount>& weeks, const Regions& regions, Count threshold);

}  // namespace corona
