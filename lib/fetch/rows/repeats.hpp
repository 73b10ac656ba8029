#pragma once

#include "core/record.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace corona {

/// Looks for counts that stand in a file more than once. Memory grows with the number of series.
class Repeats {
 public:
  /// Whether the last record of the series had the same date and the same counts. Records come by
  /// date. Throws Error that names both lines where the date is the same and the counts are not.
  bool is_one(const Observation& row, const std::string& file);

  /// Notes on stderr how many there were, if any.
  void tell(const std::string& file) const;

 private:
  std::vector<Observation> last_;  // by the series' id
  std::uint64_t count_ = 0;
  std::uint64_t first_line_ = 0;
};

}  // namespace corona
