#include "core/error.hpp"
#include "fetch/filter.hpp"
#include "fetch/location.hpp"
#include "fetch/sources.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace corona;

TEST_SUITE("fetch") {
  TEST_CASE("a file URL is a path, and other URLs are refused") {
    CHECK(local_path("in.csv") == "in.csv");
    CHECK(local_path("-") == "-");
    CHECK(local_path("a folder://in.csv") == "a folder://in.csv");
    CHECK(local_path("file:///tmp/a%20b%25.csv") == "/tmp/a b%.csv");
    CHECK(local_path("file://localhost/in.csv") == "/in.csv");
    for (const char* url : {"http://a/b", "https://a/b", "ftp://a/b", "file://host/b", "file://b",
                            "file:///a%2", "file:///a%zz", "file:///a%00"}) {
      CAPTURE(url);
      CHECK_THROWS_AS(local_path(url), Error);
    }
  }

  TEST_CASE("what was asked for and never came is named") {
    SeriesTable table;
    Filter filter({{}, {}, {"cases"}, {"A", "B"}});
    const auto row = [&](std::string_view code, std::string_view metric) {
      return Observation{Date{}, &table.intern(code, "", metric), {}, {}, {}, {}, {}};
    };
    CHECK(filter.keeps(row("A", "cases")));
    CHECK_FALSE(filter.keeps(row("A", "deaths")));
    CHECK_FALSE(filter.keeps(row("C", "cases")));
    CHECK_THROWS_WITH(filter.require_all_seen(), "--region: no region 'B' in the data; near it: C");
    CHECK_FALSE(filter.keeps(row("B", "deaths")));
    CHECK_NOTHROW(filter.require_all_seen());
  }

  TEST_CASE("both days of a range are kept") {
    const Date day = date::year{2020} / 9 / 14;
    Filter filter({day, day + Days{1}, {}, {}});
    CHECK_FALSE(filter.keeps_date(day - Days{1}));
    CHECK(filter.keeps_date(day));
    CHECK(filter.keeps_date(day + Days{1}));
    CHECK_FALSE(filter.keeps_date(day + Days{2}));
  }

  TEST_CASE("sources have names of their own, and a file of one is described in full") {
    const Sources sources({});
    std::set<std::string> names;
    for (const ListedSource& listed : sources.list()) {
      CAPTURE(listed.name);
      CHECK(names.insert(listed.name).second);
      CHECK_FALSE(listed.what.empty());
      const Source source = sources.named(listed.name);
      CHECK(source.name == listed.name);
      if (source.form == Form::corona_csv || source.form == Form::made_up) continue;
      CHECK(source.url.empty() == (listed.name == "rivm-2020-march"));  // its page is no file
      CHECK_FALSE(source.licence.empty());
      CHECK_FALSE(source.attribution.empty());
      CHECK_FALSE(source.layout.metrics.empty());
    }
  }
}
