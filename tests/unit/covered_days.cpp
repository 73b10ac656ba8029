#include "export/package/covered_days.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("covered_days") {
  TEST_CASE("no day is counted twice, in whatever order they come") {
    SeriesTable table;
    const Series& one = table.intern("R1", "", "cases");
    const Series& other = table.intern("R2", "", "cases");
    const auto day = [](int of_month) { return *parse_date("2020-09-01") + Days{of_month - 1}; };
    CoveredDays days;
    CHECK(days.add(one, day(1), day(2)));
    CHECK(days.add(one, day(5), day(6)));
    CHECK(days.add(one, day(3), day(4)));  // between the two
    CHECK(days.add(one, day(8), day(9)));
    CHECK(days.add(one, day(7), day(7)));
    for (int of_month = 1; of_month <= 9; ++of_month) {
      CHECK_FALSE(days.add(one, day(of_month), day(of_month)));
    }
    CHECK_FALSE(days.add(one, day(9), day(12)));
    CHECK(days.add(one, day(10), day(12)));
    CHECK_FALSE(days.add(one, day(-3), day(1)));
    CHECK(days.add(other, day(3), day(3)));
  }
}
