#pragma once

#include "core/record_store.hpp"
#include "group/grouper.hpp"

#include <optional>
#include <span>
#include <vector>

namespace corona {

/// Adds up, date by date, the provinces and the country that a stream of municipalities lacks, as
/// corona-group does.
class LargerRegions {
 public:
  /// `rows` are all that there are. Adds series of its own to those of `in`, which outlives this.
  LargerRegions(const RecordStore& rows, Input& in);

  /// The sums of the records `begin` to `end` of the store, which are those of one date. The
  /// records themselves are not among them. Valid until the next call.
  std::span<const Observation> of_date(const RecordStore& rows, std::size_t begin, std::size_t end);

 private:
  std::optional<Grouper> grouper_;
  std::vector<Observation> parts_, sums_;
};

}  // namespace corona
