#include "series/gamma.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <cmath>

namespace corona {
namespace {

/// Boost finds quantiles up to a shape of some 10^10.
constexpr double largest_of_boost = 1e9;

/// The 97.5 % quantile of the normal distribution.
constexpr double normal_quantile = 1.959963984540054;

}  // namespace

double gamma_quantile(double shape, Tail tail) {
  if (shape <= largest_of_boost) {
    return boost::math::gamma_p_inv(shape, tail == Tail::lower ? 0.025 : 0.975);
  }
  const double z = tail == Tail::lower ? -normal_quantile : normal_quantile;
  const double root = std::sqrt(shape);
  return shape + z * root + (z * z - 1) / 3 + z * (z * z - 7) / (36 * root);
}

}  // namespace corona
