#pragma once

#include "core/number.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace corona {

/// A sum that a reader of a table can form: cell `whole` is the sum of the cells `parts`.
struct SumOfCells {
  std::size_t whole;
  std::vector<std::size_t> parts;
};

/// Which of the counts to leave out, so that none of 1 to `threshold` - 1 is shown or follows from
/// what is shown: those counts themselves, and then further cells. A count that is unknown here may
/// follow for a reader too, and is protected in the same way; it is not among those to leave out.
///
/// A reader knows every sum that holds, and that a hidden count is 1 or more (0 is never hidden,
/// unless nothing else would do). So no hidden cell comes out by solving the sums as linear
/// equations, nor by narrowing the ranges of the hidden cells from sum to sum until only one whole
/// number is left. A reader may still learn a range of two or more numbers. Counts are at most
/// largest_count, either way.
std::vector<bool> hidden_cells(const std::vector<std::optional<Count>>& counts,
                               const std::vector<SumOfCells>& sums, Count threshold);

}  // namespace corona
