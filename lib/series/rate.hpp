#pragma once

#include "core/number.hpp"

#include <optional>

namespace corona {

/// `count` per 100 000 of `population`; empty where either is not known, and where there are no
/// inhabitants.
std::optional<double> per_100k(std::optional<Count> count, std::optional<Count> population);

/// 100 * (now - before) / before, in percent: the ministry's "growth number"; empty where either is
/// not known or `before` is 0 or less.
std::optional<double> percent_change(std::optional<Count> now, std::optional<Count> before);

}  // namespace corona
