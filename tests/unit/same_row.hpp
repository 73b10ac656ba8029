#pragma once

#include "core/record.hpp"

#include <doctest/doctest.h>

namespace corona {

/// Checks that two rows say the same of the same, their places and figures aside.
inline void check_same_observation(const Observation& row, const Observation& expected) {
  REQUIRE(row.date == expected.date);
  REQUIRE(row.series->region_code == expected.series->region_code);
  REQUIRE(row.series->region_name == expected.series->region_name);
  REQUIRE(row.series->metric == expected.series->metric);
  REQUIRE(row.total == expected.total);
  REQUIRE(row.new_count == expected.new_count);
  REQUIRE(row.correction == expected.correction);
  REQUIRE(row.days == expected.days);
}

}  // namespace corona
