#pragma once

#include "core/number.hpp"

#include <optional>

namespace corona {

/// How many days a sum takes to double at the rate at which it grew from one window of `window`
/// days to the next: ln 2 / g with g = ln(now / before) / window. Negative: how many days it takes
/// to halve. Empty where a sum is not known or not positive, or where nothing grew.
std::optional<double> doubling_days(std::optional<Count> now, std::optional<Count> before,
                                    Count window);

}  // namespace corona
