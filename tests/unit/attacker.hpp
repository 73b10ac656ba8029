#pragma once

#include "core/number.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace corona {

/// The smallest regions that each region holds, by code, as anyone can look them up.
using Geography = std::map<std::string, std::set<std::string>>;

/// A line of weeks.csv.
struct PublishedCell {
  std::string region_code, metric, status;
  Count count = 0;
};

/// A reader who wants to know what is hidden in one week of a package. Shares no code with the
/// package: it writes each shown count as a sum of unknown counts of the smallest regions.
class Attacker {
 public:
  /// Metrics of `sums` are the sums of others. The geography has to outlive this.
  Attacker(std::vector<PublishedCell> cells, const Geography& geography,
           std::map<std::string, std::vector<std::string>> sums = {});

  /// Hidden counts, and unknown small ones of 1 to `threshold` - 1, that follow from the shown
  /// counts as linear equations: "region metric". With `all_regions`, also small counts of the
  /// smallest regions that are not in the package.
  std::vector<std::string> solve(Count threshold, bool all_regions = true) const;

  /// Hidden counts of which only one whole number is possible where no count is below 0, and no
  /// hidden one below 1: the limits of each by linear programming.
  std::vector<std::string> bound() const;

 private:
  using Row = std::vector<Count>;  // a coefficient for each column

  Row row_of(const std::string& region, const std::string& metric) const;

  std::vector<PublishedCell> cells_;
  const Geography& geography_;
  std::map<std::string, std::vector<std::string>> sums_;
  std::map<std::string, std::size_t> columns_;  // by smallest region and metric
};

}  // namespace corona
