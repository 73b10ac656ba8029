#include "core/number.hpp"

#include <doctest/doctest.h>

#include <cfloat>

using namespace corona;

TEST_SUITE("number") {
  TEST_CASE("a whole number is digits with at most a minus") {
    CHECK(parse_whole("0") == 0);
    CHECK(parse_whole("-12") == -12);
    CHECK(parse_whole("9223372036854775807") == INT64_MAX);
    for (const char* text :
         {"", "-", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "9223372036854775808"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_whole(text));
    }
  }

  TEST_CASE("a decimal number has digits on both sides of its point") {
    CHECK(parse_decimal("-12.5") == -12.5);
    CHECK(parse_decimal("7") == 7);
    for (const char* text :
         {"", ".", "1.", ".5", "-.5", "1.2.3", "1e3", "nan", "inf", "1,5", "+1"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_decimal(text));
    }
  }

  TEST_CASE("decimals are rounded half away from zero, without trailing zeros") {
    CHECK(to_text(-DBL_MAX).size() == longest_decimal - 8);  // without a point and seven zeros
    CHECK(to_text(0) == "0");
    CHECK(to_text(1e16, 0) == "10000000000000000");
    CHECK(to_text(-0.0) == "0");
    CHECK(to_text(2.0) == "2");
    CHECK(to_text(0.5, 0) == "1");
    CHECK(to_text(-0.5, 0) == "-1");
    CHECK(to_text(0.00390625) == "0.0039063");
    CHECK(to_text(-0.00390625) == "-0.0039063");
    CHECK(to_text(1.0 / 3) == "0.3333333");
    CHECK(to_text(-0.00000001) == "0");
    CHECK(to_text(172.8, 1) == "172.8");
    CHECK(to_text(1e15) == "1000000000000000");
    CHECK(to_text(0.1) == "0.1");
  }

  TEST_CASE("sums that 64 bits do not hold are refused") {
    CHECK(checked_add(INT64_MAX, 0) == INT64_MAX);
    CHECK_FALSE(checked_add(INT64_MAX, 1));
    CHECK_FALSE(checked_subtract(INT64_MIN, 1));
  }
}
