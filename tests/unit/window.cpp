#include "series/window.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace corona;

namespace {

const Date start = *parse_date("2020-09-01");

Date day(int i) {
  return start + Days{i};
}

}  // namespace

TEST_SUITE("window") {
  TEST_CASE("a window that is not complete has no sum") {
    Window window(3, 3);
    CHECK_FALSE(window.sum());
    window.add(day(0), 1, 5);
    window.add(day(1), 1, 7);
    CHECK_FALSE(window.sum());
    window.add(day(2), 1, -2);
    CHECK(window.sum() == 10);
    window.add(day(4), 1, 1);
    CHECK_FALSE(window.sum());
  }

  TEST_CASE("a count of several days belongs to a window that holds all of them") {
    Window window(3, 6);
    window.add(day(0), 1, 5);
    window.add(day(3), 3, 9);
    CHECK(window.sum() == 9);
    window.add(day(4), 1, 1);
    CHECK_FALSE(window.sum());
    CHECK(window.sum_ending(day(3), 3) == 9);
    CHECK(window.sum_ending(day(3), 4) == 14);
    CHECK_FALSE(window.sum_ending(day(3), 2));
  }

  TEST_CASE("a day is counted once") {
    Window window(2, 2);
    CHECK(window.add(day(0), 1, 5));
    CHECK_FALSE(window.add(day(0), 1, 5));
    CHECK_FALSE(window.add(day(1), 2, 5));
    CHECK(window.add(day(1), 1, 5));
    CHECK(window.sum() == 10);
  }

  TEST_CASE("the running sum is the sum over the days, whatever the gaps") {
    std::mt19937 random(7);
    for (const int length : {1, 2, 7, 14}) {
      Window window(length, 2 * length);
      std::vector<std::optional<Count>> days;
      for (int i = 0; i < 500; ++i) {
        const bool missing = random() % 20 == 0;
        const auto count = static_cast<Count>(random() % 100) - 20;
        days.push_back(missing ? std::nullopt : std::optional(count));
        if (missing) continue;
        window.add(day(i), 1, count);
        for (const int end : {i, i - length}) {
          std::optional<Count> expected = 0;
          for (int d = end - length + 1; d <= end; ++d) {
            const auto known = d < 0 ? std::nullopt : days[static_cast<std::size_t>(d)];
            expected = expected && known ? std::optional(*expected + *known) : std::nullopt;
          }
          CHECK(window.sum_ending(day(end), length) == expected);
          if (end == i) CHECK(window.sum() == expected);
        }
      }
    }
  }

  TEST_CASE("sums are known of the days kept, and of no day before them") {
    Window window(7, 14);
    for (int today = 0; today < 100; ++today) {
      window.add(day(today), 1, today);
      for (int back = 0; back < 30; ++back) {
        const int end = today - back;
        const bool kept = back + 7 <= 14 && end >= 6;
        CHECK(window.sum_ending(day(end), 7) ==
              (kept ? std::optional<Count>(7 * (end - 3)) : std::nullopt));
      }
    }
  }

  TEST_CASE("any window has the sum of its parts, whatever they cover and however large they are") {
    std::mt19937_64 random(11);
    struct Part {
      int first, last;
      Count count;
    };
    for (int round = 0; round < 200; ++round) {
      const int length = 1 + static_cast<int>(random() % 9);
      const int kept = length + static_cast<int>(random() % 20);
      const Count largest = round % 4 == 0 ? INT64_MAX / 3 : 50;
      Window window(length, kept);
      std::vector<Part> parts;
      for (int today = 0; today < 80;) {
        const int days = random() % 4 == 0 ? 1 + static_cast<int>(random() % 4) : 1;
        const int gap = random() % 8 == 0 ? 1 + static_cast<int>(random() % 3) : 0;
        const Count count = static_cast<Count>(random() % 100) * (largest / 100) - largest / 4;
        today += gap + days;
        parts.push_back({today - days + 1, today, count});
        REQUIRE(window.add(day(today), days, count));
        for (int end = today - kept; end <= today + 1; ++end) {
          for (const int wanted : {length, 1, 5}) {
            const int begin = end - wanted + 1;
            int covered = 0;
            long double sum = 0;
            Count exact = 0;
            for (const Part& part : parts) {
              if (part.first < begin || part.last > end) continue;
              covered += part.last - part.first + 1;
              sum += static_cast<long double>(part.count);
              exact = static_cast<Count>(static_cast<std::uint64_t>(exact) +
                                         static_cast<std::uint64_t>(part.count));
            }
            const bool known = covered == wanted && begin > today - kept;
            if (known && (sum > 9223372036854775807.0L || sum < -9223372036854775808.0L)) {
              CHECK_THROWS(window.sum_ending(day(end), wanted));
            } else {
              CHECK(window.sum_ending(day(end), wanted) ==
                    (known ? std::optional(exact) : std::nullopt));
            }
          }
        }
      }
    }
  }

  TEST_CASE("a sum beyond 64 bits is refused") {
    Window window(2, 2);
    window.add(day(0), 1, INT64_MAX);
    window.add(day(1), 1, 1);
    CHECK_THROWS(window.sum());
    window.add(day(2), 1, -2);
    CHECK(window.sum() == -1);
  }
}
