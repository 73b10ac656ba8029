#include "export/picture/spread_bounds.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace corona;

namespace {

using Bounds = std::vector<double>;

/// `count` values from `first` on, each `step` above the one before.
Bounds values_from(double first, double step, int count) {
  Bounds values(static_cast<std::size_t>(count));
  for (double& value : values) value = first, first += step;
  return values;
}

}  // namespace

TEST_SUITE("spread_bounds") {
  TEST_CASE("a few high values leave the bounds among the many") {
    auto values = values_from(0, 1, 300);
    CHECK(spread_bounds(values, true) == Bounds{0, 50, 100, 200});
    values.insert(values.end(), {7'000, 9'000});
    CHECK(spread_bounds(values, true) == Bounds{0, 50, 100, 200, 5'000});
  }

  TEST_CASE("values of every size have bounds of 1, 2 and 5 times a power of ten") {
    CHECK(spread_bounds({1, 3, 7, 15, 30, 70, 150, 300, 700, 1500}, true) ==
          Bounds{0, 5, 20, 50, 200, 500});
  }

  TEST_CASE("many zeros are a class of their own, and the others are spread") {
    CHECK(spread_bounds({0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 5, 9, 12}, true) ==
          Bounds{0, 1, 2, 5, 10});
  }

  TEST_CASE("values of one size have finer bounds, of two digits at most") {
    CHECK(spread_bounds(values_from(41'000, 10, 600), true) ==
          Bounds{0, 42'000, 43'000, 44'000, 45'000, 46'000});
  }

  TEST_CASE("bounds of whole values are whole, and others at least 0.01") {
    CHECK(spread_bounds({1, 2}, true) == Bounds{0, 2});
    CHECK(spread_bounds({1.1, 1.3}, false) == Bounds{0, 1.3});
    CHECK(spread_bounds({0.001, 0.002}, false) == Bounds{0});
  }

  TEST_CASE("a bound that is a value is that value") {
    CHECK(spread_bounds({0.2, 0.3}, false) == Bounds{0, 0.3});
  }

  TEST_CASE("values that nothing parts have one class") {
    CHECK(spread_bounds({}, true) == Bounds{0});
    CHECK(spread_bounds({5, 5, 5}, true) == Bounds{0});
    CHECK(spread_bounds({-7, -3}, true) == Bounds{0});
    CHECK(spread_bounds({-7, 0, 0}, true) == Bounds{0});
  }

  TEST_CASE("any values have bounds") {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const bool whole : {false, true}) {
      CHECK(spread_bounds({infinite, -infinite, none}, whole) == std::vector<double>{0});
      CHECK(spread_bounds({5e-324, 1, 9007199254740992, 1e21, 1.79e308}, whole).size() <= 6);
      CHECK(spread_bounds({1.79e308}, whole).size() <= 6);
    }
  }
}
