#pragma once

#include "core/record.hpp"

#include <optional>
#include <vector>

namespace corona {

/// Finds the series that begin later than the data does, for sources that publish a region from its
/// first case on: before it, the total was 0.
class FirstDays {
 public:
  /// `period` is how many days lie between two totals.
  explicit FirstDays(int period) : period_(period) {}

  /// Records come by date.
  void add(const Observation& row);

  /// A total of 0, one period before the first day of each series that begins late; by date.
  const std::vector<Observation>& zeros() const { return zeros_; }

 private:
  int period_;
  std::optional<Date> first_;  // of the data
  std::vector<bool> seen_;     // by the series' id
  std::vector<Observation> zeros_;
};

}  // namespace corona
