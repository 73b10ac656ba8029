#include "export/picture/scale.hpp"

#include <algorithm>
#include <cmath>

namespace corona {

double round_step(double low, double high, int most, bool whole) {
  const double least = (high - low) / most;
  double power = whole ? 1 : 1e-6;
  while (power * 10 <= least) power *= 10;
  for (const double digit : {1.0, 2.0, 5.0}) {
    if (digit * power >= least) return digit * power;
  }
  return 10 * power;
}

std::vector<double> round_steps(double low, double high, int most, bool whole) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  if (low == high) high = 1;
  const double step = round_step(low, high, most, whole);
  const auto first = static_cast<long>(std::floor(low / step));
  const auto last = static_cast<long>(std::ceil(high / step));
  std::vector<double> steps;
  for (long i = first; i <= last; ++i) steps.push_back(static_cast<double>(i) * step);
  return steps;
}

}  // namespace corona
