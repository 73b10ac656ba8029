#pragma once

#include "core/number.hpp"

#include <vector>

namespace corona {

/// Divides `total` over parts by the divisor method of Sainte-Lague: whole numbers that add up to
/// it, as if its units were given out one by one, each to the part with the greatest
/// weight / (2 x units so far + 1), the first of equals. So no part ever falls while the total
/// grows. A negative total gives the parts of its opposite, negative. Weights are 0 or more, not
/// all 0, and less than 2^60.
std::vector<Count> apportion(Count total, const std::vector<Count>& weights);

}  // namespace corona
