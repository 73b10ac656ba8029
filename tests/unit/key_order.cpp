#include "csv/key_order.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace corona;

namespace {

/// Three series in this order every day, or in this and its reverse by turns.
void follow_days(KeyOrder& keys, const std::vector<const Series*>& series, int days, bool turning) {
  for (int day = 0; day < days; ++day) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      const bool back = turning && day % 2 == 1;
      const Series& next = *series[back ? series.size() - 1 - i : i];
      if (keys.expected() != nullptr && keys.expected()->series == &next) {
        keys.advance();
      } else if (!keys.follow(next)) {
        keys.add(next, ",R,cases,");
      }
    }
  }
}

}  // namespace

TEST_SUITE("key_order") {
  TEST_CASE("the key that followed is expected, until keys keep coming in another order") {
    SeriesTable table;
    const std::vector<const Series*> series{&table.intern("R1", "", "cases"),
                                            &table.intern("R2", "", "cases"),
                                            &table.intern("R3", "", "cases")};
    KeyOrder ordered;
    follow_days(ordered, series, 20'000, false);
    REQUIRE(ordered.expected() != nullptr);
    CHECK(ordered.expected()->series == series[0]);

    KeyOrder turning;
    follow_days(turning, series, 1'000, true);
    CHECK(turning.expected() != nullptr);
    follow_days(turning, series, 20'000, true);
    CHECK(turning.expected() == nullptr);
  }
}
