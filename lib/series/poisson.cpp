#include "series/poisson.hpp"

#include <boost/math/special_functions/gamma.hpp>

namespace corona {
namespace {

constexpr Count largest_count = 10'000'000'000;  // up to it, Boost finds the quantiles

}  // namespace

std::optional<Limits> poisson_limits(Count n) {
  if (n < 0 || n > largest_count) return std::nullopt;
  const auto count = static_cast<double>(n);
  const double low = n == 0 ? 0 : boost::math::gamma_p_inv(count, 0.025);
  return Limits{low, boost::math::gamma_p_inv(count + 1, 0.975)};
}

}  // namespace corona
