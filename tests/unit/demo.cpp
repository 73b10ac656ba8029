#include "fetch/demo/demo.hpp"

#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace corona;

namespace {

std::string written(const DemoRules& rules) {
  const TemporaryFolder folder;
  const std::string path = folder / "out.csv";
  Output out(path);
  Filter filter({});
  Demo(rules).write(out, filter);
  out.close();
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

const Spot town{363, 100000, 12, false};
const Spot hamlet{88, 900, 1, false};
const Spot unknown{10027, 3000000, 12, true};

}  // namespace

TEST_SUITE("demo") {
  TEST_CASE("the same seed gives the same bytes, another seed gives others") {
    const DemoRules small{7, 5, 20};
    CHECK(written(small) == written(small));
    CHECK(written(small) != written({8, 5, 20}));
  }

  TEST_CASE("a row for each municipality, province and metric, but for one day") {
    CHECK(lines(written({1, 30, 355})) == 1 + 29 * 367 * 3);
    CHECK(lines(written({1, 10, 355})) == 1 + 10 * 367 * 3);
    CHECK(lines(written({1, 1, 400})) == 1 + (400 + 12) * 3);
    CHECK(lines(written({1, 1, 1})) == 1 + 2 * 3);
  }

  TEST_CASE("more days and more regions leave the others as they are") {
    const std::string some = written({3, 4, 10});
    CHECK(written({3, 8, 10}).starts_with(some));
    CHECK(written({3, 1, 11}).find(some.substr(0, some.find(",GM0034"))) == 0);
  }

  TEST_CASE("totals are never below 0, fall now and then, and follow their seed for years") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
      const Epidemic epidemic(seed);
      for (const Outcome& what : outcomes()) {
        for (const Spot& spot : {town, hamlet, unknown}) {
          CAPTURE(seed);
          CAPTURE(what.metric);
          CAPTURE(spot.id);
          Count last = 0;
          Count lowest = 0;
          int falls = 0;
          for (Count day = 0; day < 2000; ++day) {
            const Count total = epidemic.total(spot, what, day);
            lowest = std::min(lowest, total);
            if (total < last) ++falls;
            last = total;
          }
          CHECK(lowest == 0);
          CHECK(falls > 0);
          CHECK(falls < 400);
        }
      }
    }
  }

  TEST_CASE("fewer reports come on Sundays than on Tuesdays") {
    const Epidemic epidemic(1);
    const Outcome& cases = outcomes().front();
    Count sundays = 0;
    Count tuesdays = 0;
    for (Count saturday = 0; saturday < 700; saturday += 7) {
      const auto total = [&](Count day) { return epidemic.total(town, cases, saturday + day); };
      sundays += total(1) - total(0);
      tuesdays += total(3) - total(2);
    }
    CHECK(2 * sundays < tuesdays);
  }

  TEST_CASE("totals that were published stay as they are") {
    const Epidemic epidemic(1);
    const Outcome& cases = outcomes().front();
    CHECK(epidemic.total(town, cases, 0) == 1218);
    CHECK(epidemic.total(town, cases, 59) == 1672);
    CHECK(epidemic.total(unknown, cases, 59) == 301);
    CHECK(epidemic.missing_day() == 25);
  }
}
