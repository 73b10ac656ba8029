#pragma once

#include "core/number.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace corona {

/// A linear equation over cells: the sum of coefficient times cell is 0.
using Equation = std::vector<Count>;

/// Counts are no larger than this, either way, so that sums of them stay far within 64 bits.
inline constexpr Count largest_count = 1'000'000'000;

/// The equations solved as far as they go for the cells `unknown` (reduced row echelon form, in
/// whole numbers): each holds one of them that no other holds. Throws Error where regions overlap
/// in so tangled a way that the numbers grow large.
std::vector<Equation> solved(std::vector<Equation> equations,
                             const std::vector<std::size_t>& unknown);

/// What a reader can tell of a hidden whole number; empty: no bound.
struct Bounds {
  std::optional<Count> low, high;
  bool exact() const { return low && low == high; }
};

/// The terms of an equation that are hidden, and what they add up to.
struct HiddenSum {
  struct Term {
    std::size_t cell;
    Count coefficient;
  };
  std::vector<Term> terms;
  Count total = 0;
};

/// Narrows the bounds of the cells of one sum by each other. True where a bound changed.
bool narrow(const HiddenSum& sum, std::vector<Bounds>& bounds);

}  // namespace corona
