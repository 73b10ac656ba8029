#include "core/date.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("date") {
  TEST_CASE("every day of the calendar reads as it is written") {
    const Date first = *make_date(1, 1, 1);
    const Date last = *make_date(9999, 12, 31);
    int days = 0;
    int wrong = 0;
    for (Date day = first; day <= last; day += Days{1}, ++days) {
      if (parse_date(to_string(day)) != day) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(days == 3652059);
  }

  TEST_CASE("days follow one another over months, years and leap days") {
    CHECK(to_string(*parse_date("2020-02-28") + Days{1}) == "2020-02-29");
    CHECK(to_string(*parse_date("2021-02-28") + Days{1}) == "2021-03-01");
    CHECK(to_string(*parse_date("1999-12-31") + Days{1}) == "2000-01-01");
    CHECK(to_string(*parse_date("0001-01-01")) == "0001-01-01");
  }

  TEST_CASE("nothing but YYYY-MM-DD is a date") {
    for (const char* text :
         {"",           "2020",        "2020-9-14",   "20-09-14",    "2020/09/14",
          "14-09-2020", "2020-09-14 ", " 2020-09-14", "2020-09-14T", "2020-09-1x",
          "2020-+9-14", "+020-09-14",  "-020-09-14",  "2020-00-14",  "2020-13-14",
          "2020-09-00", "2020-09-31",  "2019-02-29",  "1900-02-29",  "0000-01-01"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_date(text));
    }
    CHECK_FALSE(make_date(10000, 1, 1));
    CHECK_FALSE(make_date(2020, 4, 31));
  }
}
