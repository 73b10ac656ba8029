#include "series/difference.hpp"

#include "dice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace corona;

TEST_SUITE("difference") {
  TEST_CASE("a step is a new count or a correction, never both") {
    CHECK(step(5).new_count == 5);
    CHECK(step(5).correction == 0);
    CHECK(step(-5).new_count == 0);
    CHECK(step(-5).correction == -5);
    CHECK(step(0).new_count == 0);
    CHECK(step(0).correction == 0);
  }

  TEST_CASE("a spread count adds up, its parts differ by at most 1, the latest are the largest") {
    Dice dice(4);
    for (int round = 0; round < 20000; ++round) {
      const Count change = dice.between(-50, 50);
      const Count days = dice.between(1, 40);
      std::vector<Count> parts;
      for (Count day = 0; day < days; ++day) {
        parts.push_back(part_of_spread(change, days, day, day + 1));
      }
      CAPTURE(change);
      CAPTURE(days);
      REQUIRE(static_cast<Count>(parts.size()) == days);
      REQUIRE(std::accumulate(parts.begin(), parts.end(), Count{0}) == change);
      const Count sign = change < 0 ? -1 : 1;
      REQUIRE((parts.back() - parts.front()) * sign >= 0);
      REQUIRE((parts.back() - parts.front()) * sign <= 1);
      REQUIRE(std::is_sorted(parts.begin(), parts.end(),
                             [sign](Count a, Count b) { return a * sign < b * sign; }));
      const Count from = dice.between(0, days);
      const Count to = dice.between(from, days);
      REQUIRE(part_of_spread(change, days, from, to) ==
              std::accumulate(parts.begin() + from, parts.begin() + to, Count{0}));
    }
    CHECK(part_of_spread(INT64_MIN + 1, 2, 0, 1) == INT64_MIN / 2 + 1);
    CHECK(part_of_spread(INT64_MIN + 1, 2, 1, 2) == INT64_MIN / 2);
  }
}
