#pragma once

#include "core/number.hpp"

#include <cstddef>
#include <vector>

namespace corona {

struct Term {
  std::size_t cell;
  Count coefficient;  ///< never 0
};

/// A linear equation over cells: the sum of coefficient times cell is 0. Ascending by cell.
using Equation = std::vector<Term>;

/// An equation solved for one of its cells, which no other equation of the result has.
struct SolvedEquation {
  std::size_t pivot;
  Equation equation;
};

/// Counts are no larger than this, either way, so that sums of them stay far within 64 bits.
inline constexpr Count largest_count = 1'000'000'000;

/// Solves the equations for the cells `unknown`, in that order, in whole numbers (reduced row
/// echelon form). An equation that has none of them, or follows from others, is left out. Throws
/// Error if regions overlap in so tangled a way that the coefficients grow large.
std::vector<SolvedEquation> solved(std::vector<Equation> equations,
                                   const std::vector<std::size_t>& unknown);

/// A cell that cannot rise above its lower bound, and an equation that shows it: all its cells that
/// are at their bounds have coefficients of one sign.
struct StuckCell {
  std::size_t cell;
  Equation shown_by;
};

/// The cells of `at_bound` that stand at their lower bounds in every solution, if they do in one.
/// The equations are solved for cells of `at_bound`, and their other cells are constants. This is
/// the simplex method at a vertex: Bland, New finite pivoting rules for the simplex method (1977).
std::vector<StuckCell> stuck_cells(std::vector<SolvedEquation> equations,
                                   const std::vector<bool>& at_bound);

}  // namespace corona
