#include "core/series.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace corona;

TEST_SUITE("series") {
  TEST_CASE("one region and metric under two names is one id and two labels") {
    SeriesTable table;
    const Series& old_name = table.intern("GM1966", "Eemsmond", "cases");
    const Series& new_name = table.intern("GM1966", "Het Hogeland", "cases");
    const Series& deaths = table.intern("GM1966", "Het Hogeland", "deaths");
    CHECK(old_name.id == 0);
    CHECK(new_name.id == 0);
    CHECK(deaths.id == 1);
    CHECK(old_name.label == 0);
    CHECK(new_name.label == 1);
    CHECK(deaths.label == 2);
    CHECK(table.size() == 2);
    CHECK(table.find("GM1966", "Eemsmond", "cases") == &old_name);
    CHECK(table.find("GM1966", "Eemsmond", "deaths") == nullptr);
    CHECK(&table.intern("GM1966", "Het Hogeland", "cases") == &new_name);
  }

  TEST_CASE("no two texts run together") {
    SeriesTable table;
    const Series& one = table.intern("GM01", "1", "cases");
    CHECK(&table.intern("GM011", "", "cases") != &one);
    CHECK(&table.intern("GM0", "11", "cases") != &one);
    CHECK(table.size() == 3);
  }

  TEST_CASE("a series stays where it is, however many come") {
    SeriesTable table;
    std::vector<const Series*> all;
    const auto code = [](std::size_t i) { return "R" + std::to_string(i); };
    for (std::size_t i = 0; i < 100'000; ++i) {
      all.push_back(&table.intern(code(i), std::string(i % 200, 'a'), "cases"));
    }
    std::size_t same = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string name(i % 200, 'a');
      if (table.find(code(i), name, "cases") == all[i] && all[i]->region_code == code(i) &&
          all[i]->region_name == name && all[i]->id == i) {
        ++same;
      }
    }
    CHECK(same == all.size());
  }

  TEST_CASE("what needs no quotes is one text, as a line has it") {
    SeriesTable table;
    CHECK(bare_cells(table.intern("GM0114", "Emmen", "cases")) == "GM0114,Emmen,cases,");
    CHECK(bare_cells(table.intern("R1", "", "cases")) == "R1,,cases,");
    for (const char* name : {"a,b", "a\"b", "a\nb", "a\rb"}) {
      CAPTURE(name);
      CHECK_FALSE(table.intern("R1", name, "cases").is_bare);
      CHECK_FALSE(table.intern(name, "", "cases").is_bare);
      CHECK_FALSE(table.intern("R1", "", name).is_bare);
    }
    CHECK(table.intern("R1", "'s-Hertogenbosch; Súdwest", "cases").is_bare);
  }
}
