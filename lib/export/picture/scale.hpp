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

/// 1, 2 or 5 times a power of ten: the smallest such step that goes from `low` to `high` in at most
/// `most` steps. At least 1 where the values are whole.
double round_step(double low, double high, int most, bool whole);

/// The multiples of a round step that enclose `low` and `high`, which always include 0, and those
/// between them; two at the least.
std::vector<double> round_steps(double low, double high, int most, bool whole);

}  // namespace corona
