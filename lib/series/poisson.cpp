#include "series/poisson.hpp"

#include "series/gamma.hpp"

namespace corona {

std::optional<Limits> poisson_limits(Count n) {
  if (n < 0) return std::nullopt;
  const auto count = static_cast<double>(n);
  const double low = n == 0 ? 0 : gamma_quantile(count, Tail::lower);
  return Limits{low, gamma_quantile(count + 1, Tail::upper)};
}

}  // namespace corona
