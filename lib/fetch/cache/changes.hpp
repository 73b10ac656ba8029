#pragma once

#include "core/output.hpp"
#include "fetch/data.hpp"
#include "fetch/filter.hpp"

namespace corona {

/// How the past changed from one publication to the next.
struct Changes {
  Count cells = 0;    ///< that were compared
  Count changed = 0;  ///< of these
  Count dates = 0;    ///< on which there are any
  std::optional<Date> first;
  std::optional<Date> last;
};

/// Writes, as CSV, every count that differs between two publications on the dates up to the newest
/// one of `before`; a count that one of them does not have, or does not know, is empty. One date of
/// both is in memory at a time. Throws Error where a region or metric that is selected is in
/// neither.
Changes write_changes(Data& before, Data& after, const Selection& selected, Output& out);

}  // namespace corona
