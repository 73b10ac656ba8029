#pragma once

#include <vector>

namespace corona {

/// Turns values into coordinates along one axis.
struct Scale {
  double low = 0, high = 1;   ///< values; different
  double start = 0, end = 1;  ///< where they stand

  double operator()(double value) const {
    return start + (value - low) / (high - low) * (end - start);
  }
};

/// The largest value that an axis goes to. Values beyond it, which pages and pictures refuse, do
/// not lengthen an axis.
inline constexpr double largest_on_scale = 1e27;

/// 1, 2 or 5 times a power of ten: the smallest such step that goes from `low` to `high`, both
/// within largest_on_scale, in at most `most` steps. At least 1 where the values are whole, else at
/// least 0.000001.
double round_step(double low, double high, int most, bool whole);

/// The multiples of a round step that enclose `low` and `high`, which always include 0, and those
/// between them; two at the least. A value that is not finite is taken for 0.
std::vector<double> round_steps(double low, double high, int most, bool whole);

/// How many decimals tell the multiples of a round step apart.
int decimals_of_step(double step);

}  // namespace corona
