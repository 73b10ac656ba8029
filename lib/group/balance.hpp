#pragma once

#include "core/record.hpp"

#include <map>
#include <span>
#include <string>

namespace corona {

/// Checks that re-drawn rows add up to what they were made of.
class Balance {
 public:
  /// The rows of a date, as they were and re-drawn.
  void add(std::span<const Observation> before, std::span<const Observation> after);

  /// Says on stderr for how many dates and metrics both are equal.
  void tell(int year) const;

 private:
  struct Sum {
    std::optional<Count> total = 0, change = 0;
    bool operator==(const Sum&) const = default;
  };
  using Sums = std::map<std::string, Sum, std::less<>>;  // by metric

  static Sums sums_of(std::span<const Observation> rows);

  Count equal_ = 0, others_ = 0;
};

}  // namespace corona
