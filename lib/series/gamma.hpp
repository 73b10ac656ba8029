#pragma once

namespace corona {

enum class Tail { lower, upper };

/// The 2.5 % quantile (lower) or the 97.5 % quantile (upper) of the gamma distribution with this
/// shape, above 0, and scale 1. Above a shape of 10^9 by the expansion of E. A. Cornish and R. A.
/// Fisher (Rev. Inst. Int. Stat. 5, 1938), which there is as exact as a double.
double gamma_quantile(double shape, Tail tail);

}  // namespace corona
