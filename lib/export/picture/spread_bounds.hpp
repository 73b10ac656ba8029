#pragma once

#include <vector>

namespace corona {

/// How many classes figures are spread over, beside one of those below 0.
inline constexpr int spread_classes = 6;

/// Where classes begin that hold about as many of the values each, however high a few of these are:
/// 0, and round numbers above it, ascending. From the lowest class up, each next bound is the round
/// number that parts off nearest to an equal share of the values that are left. No class but the
/// first is empty, nor the first where there are values in any other; there are spread_classes at
/// most, and fewer where no round number parts the values. Values below 0, or not
/// finite, count for nothing.
///
/// Round numbers are 1, 2 and 5 times a power of ten. Where a class of those would hold more than a
/// third of the values, they are finer: 1, 1.5, 2, 2.5, 3, 4, 5, 6 and 8 times a power, and then
/// numbers of two digits; but not where that parts the values no better. None is below 0.01, nor,
/// where the values are whole, below 1.
std::vector<double> spread_bounds(std::vector<double> values, bool whole);

}  // namespace corona
