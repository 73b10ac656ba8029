#include "series/growth.hpp"

#include <cmath>
#include <numbers>

namespace corona {

std::optional<double> doubling_days(std::optional<Count> now, std::optional<Count> before,
                                    Count window) {
  if (!now || !before || *now <= 0 || *before <= 0 || *now == *before) return std::nullopt;
  // The difference is exact where the ratio of large sums is 1 to a double.
  const double growth = static_cast<double>(*now - *before) / static_cast<double>(*before);
  return std::numbers::ln2 * static_cast<double>(window) / std::log1p(growth);
}

}  // namespace corona
