#pragma once

#include "core/number.hpp"

#include <optional>

namespace corona {

struct Limits {
  double low;
  double high;
};

/// The exact 95 % limits of a Poisson count (F. Garwood, Biometrika 28, 1936): the 2.5 % quantile
/// of the gamma distribution with shape n and the 97.5 % quantile of the one with shape n + 1.
/// Empty where n is negative.
std::optional<Limits> poisson_limits(Count n);

}  // namespace corona
