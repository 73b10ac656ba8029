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
  low = std::isfinite(low) ? std::clamp(low, -largest_on_scale, 0.0) : 0;
  high = std::isfinite(high) ? std::clamp(high, 0.0, largest_on_scale) : 0;
  if (low == high) high = 1;
  const double step = round_step(low, high, most, whole);
  const double first = std::floor(low / step);
  const double last = std::ceil(high / step);
  std::vector<double> steps;
  for (double i = first; i <= last; ++i) steps.push_back(i * step);
  return steps;
}

int decimals_of_step(double step) {
  if (step >= 1) return 0;
  return static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

}  // namespace corona
