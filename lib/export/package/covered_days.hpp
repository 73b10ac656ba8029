#pragma once

#include "core/date.hpp"
#include "core/series.hpp"

#include <map>
#include <vector>

namespace corona {

/// Which days of each series have a count, so that none is counted twice; in any order of dates.
/// Memory grows with the gaps between the days.
class CoveredDays {
 public:
  /// Adds the days from `first` to `last`. False, and nothing added, where one of them has a count
  /// already.
  bool add(const Series& series, Date first, Date last);

 private:
  using Runs = std::map<Date, Date>;  // first day, last day
  std::vector<Runs> runs_;            // by series id
};

}  // namespace corona
