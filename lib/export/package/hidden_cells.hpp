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

/// A count of a table. A cell without a count is unknown to readers too.
struct Cell {
  std::optional<Count> count;
  bool is_protected = true;  ///< false: it may be shown and may follow, whatever it is
};

/// Which of the counts to leave out so that none of 1 to `threshold` - 1 is shown or follows from
/// the shown counts: those counts themselves, and then further cells. A protected cell without a
/// count is not left out, but its count does not follow from the shown ones either if it is small.
///
/// A reader is taken to know every sum, whether or not the counts keep it, and to believe that a
/// hidden count is 1 or more (0 is hidden only if nothing else serves) and that no smallest part is
/// negative. No hidden count is the only solution for such a reader, neither of the sums as linear
/// equations nor of the equations and these bounds together (linear programming). A reader may
/// still learn a range of two or more numbers. Counts are at most largest_count, either way. Throws
/// Error if the sums are too tangled to be solved.
std::vector<bool> hidden_cells(const std::vector<Cell>& cells, const std::vector<SumOfCells>& sums,
                               Count threshold);

}  // namespace corona
