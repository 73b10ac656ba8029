#pragma once

#include "csv/input.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace corona {

/// Which series had a row on which date, so that no second one can take the place of the first.
/// About a byte a row where a series has one every day.
class SeenRows {
 public:
  /// Throws Error, with the place in `in`, where the series had a row on its date before.
  void add(const Observation& row, const Input& in);

 private:
  using Days = std::map<std::int64_t, std::uint64_t>;  // a bit a day, 64 days a block
  std::vector<Days> days_;                             // by series id
};

}  // namespace corona
