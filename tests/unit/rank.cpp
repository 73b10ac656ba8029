#include "rank/order.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace corona;

TEST_SUITE("rank") {
  const Values values{5.0, std::nullopt, 7.0, 5.0, 1.0};

  TEST_CASE("ties share a rank as asked, and the unknown has none") {
    using enum Direction;
    CHECK(ranks_of(values, Ties::min, highest_first) == Ranks{2, std::nullopt, 1, 2, 4});
    CHECK(ranks_of(values, Ties::max, highest_first) == Ranks{3, std::nullopt, 1, 3, 4});
    CHECK(ranks_of(values, Ties::dense, highest_first) == Ranks{2, std::nullopt, 1, 2, 3});
    CHECK(ranks_of(values, Ties::ordinal, highest_first) == Ranks{2, std::nullopt, 1, 3, 4});
    CHECK(ranks_of(values, Ties::min, lowest_first) == Ranks{2, std::nullopt, 4, 2, 1});
  }

  TEST_CASE("the unknown stands last in either direction") {
    CHECK(ranked_order(values, Direction::highest_first) ==
          std::vector<std::size_t>{2, 0, 3, 4, 1});
    CHECK(ranked_order(values, Direction::lowest_first) == std::vector<std::size_t>{4, 0, 3, 2, 1});
  }

  TEST_CASE("a rank lies in its range, which is a point where nothing overlaps") {
    std::mt19937 random(3);
    for (const Direction direction : {Direction::highest_first, Direction::lowest_first}) {
      for (int round = 0; round < 50; ++round) {
        Values now, low, high;
        for (int i = 0; i < 20; ++i) {
          now.emplace_back(static_cast<double>(random() % 50));
          const auto half = static_cast<double>(random() % 10);
          low.emplace_back(*now.back() - half);
          high.emplace_back(*now.back() + half);
        }
        const Ranks ranks = ranks_of(now, Ties::min, direction);
        const auto ranges = rank_ranges(low, high, direction);
        const auto points = rank_ranges(now, now, direction);
        const Ranks last = ranks_of(now, Ties::max, direction);
        for (std::size_t i = 0; i < now.size(); ++i) {
          CHECK(*ranges[i].low <= *ranks[i]);
          CHECK(*ranges[i].high >= *ranks[i]);
          CHECK(points[i].low == ranks[i]);
          CHECK(points[i].high == last[i]);
        }
      }
    }
  }
}
