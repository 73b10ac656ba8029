#include "fetch/rows/foreign_date.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("foreign_date") {
  const auto day = make_date(2020, 9, 14);

  TEST_CASE("an ISO date may have a time of day behind it") {
    for (const char* text : {"2020-09-14", "2020-09-14 10:00:00", "2020-09-14T10:00:00",
                             "2020-09-14 10:00", "2020-09-14 9:05"}) {
      CAPTURE(text);
      CHECK(parse_foreign_date(text, DateForm::iso) == day);
    }
  }

  TEST_CASE("the day or the month comes first, with one separator throughout") {
    for (const char* text : {"14/09/2020", "14/9/2020 10:00", "14-09-2020", "14.09.2020"}) {
      CAPTURE(text);
      CHECK(parse_foreign_date(text, DateForm::day_first) == day);
      CHECK_FALSE(parse_foreign_date(text, DateForm::month_first));
      CHECK_FALSE(parse_foreign_date(text, DateForm::iso));
    }
    CHECK(parse_foreign_date("9/14/2020", DateForm::month_first) == day);
    CHECK(parse_foreign_date("3/4/2020", DateForm::day_first) == make_date(2020, 4, 3));
    CHECK(parse_foreign_date("3/4/2020", DateForm::month_first) == make_date(2020, 3, 4));
  }

  TEST_CASE("what is not quite a date is none") {
    for (const char* text :
         {"", " 2020-09-14", "2020-09-14 ", "2020-9-14", "2020-02-30", "20-09-14", "2020-09-14 10",
          "2020-09-14 24:00", "2020-09-14 10:60", "2020-09-14 10:00:00Z", "2020-09-1410:00"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_foreign_date(text, DateForm::iso));
    }
    for (const char* text : {"14/09/20", "14/09/02020", "014/09/2020", "14/09-2020", "31/02/2020",
                             "14 09 2020", "/09/2020", "14/09", "0/1/2020", "14/09/2020x"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_foreign_date(text, DateForm::day_first));
    }
  }
}
