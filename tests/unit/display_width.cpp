#include "export/display_width.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("display_width") {
  TEST_CASE("a code point is a cell, whatever its bytes") {
    CHECK(display_width("") == 0);
    CHECK(display_width("'s-Hertogenbosch") == 16);
    CHECK(display_width("S\u00fadwest-Frysl\u00e2n") == 15);
    CHECK(display_width("\u20ac") == 1);
    CHECK(display_width("\U00010330") == 1);
  }

  TEST_CASE("a combining mark takes no cell, an East Asian character two") {
    CHECK(display_width("Su\u0301dwest") == 7);
    CHECK(display_width("\u6771\u4eac\u90fd") == 6);
    CHECK(display_width("\U0001F637") == 2);
  }
}
