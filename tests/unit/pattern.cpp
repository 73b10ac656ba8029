#include "fetch/description/pattern.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("pattern") {
  TEST_CASE("a pattern is text and cells in turn") {
    const Pattern pattern = parse_pattern("GM{id:04}/{Province:code}.x").value();
    REQUIRE(pattern.parts.size() == 3);
    CHECK(pattern.parts[0].text == "GM");
    CHECK(pattern.parts[0].column == "id");
    CHECK(pattern.parts[0].use == Pattern::Use::number);
    CHECK(pattern.parts[0].digits == 4);
    CHECK(pattern.parts[1].text == "/");
    CHECK(pattern.parts[1].use == Pattern::Use::code);
    CHECK(pattern.parts[2].text == ".x");
    CHECK(pattern.parts[2].column.empty());
  }

  TEST_CASE("a colon may be part of a column's name") {
    CHECK(parse_pattern("{per 100: all}").value().parts[0].column == "per 100: all");
    CHECK(parse_pattern("{a:b:05}").value().parts[0].column == "a:b");
  }

  TEST_CASE("what is no pattern") {
    for (const char* text : {"", "{", "{a", "a}", "{}", "{:04}", "a{b}}"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_pattern(text));
    }
  }

  TEST_CASE("numbers as spreadsheets save them are whole") {
    CHECK(padded_number("363", 4) == "0363");
    CHECK(padded_number("0363", 4) == "0363");
    CHECK(padded_number("1001.0", 5) == "01001");
    CHECK(padded_number("1680,00", 4) == "1680");
    CHECK(padded_number("84001001", 5) == "84001001");
    CHECK(padded_number("0", 3) == "000");
    for (const char* text : {"", "-1", "1.5", "1,000", "1.", "x", "1 "}) {
      CAPTURE(text);
      CHECK_FALSE(padded_number(text, 4));
    }
  }
}
