#include "export/picture/date_ticks.hpp"
#include "export/picture/scale.hpp"
#include "export/picture/svg.hpp"
#include "export/wording.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace corona;

namespace {

std::string labels(const char* first, const char* last, int most, Locale locale) {
  std::string text;
  for (const DateTick& tick : date_ticks(*parse_date(first), *parse_date(last), most, locale)) {
    text += tick.label + "|";
  }
  return text;
}

}  // namespace

TEST_SUITE("axes") {
  TEST_CASE("steps are 1, 2 or 5 times a power of ten, enclose the data and have 0") {
    CHECK(round_steps(0, 6, 6, true) == std::vector<double>{0, 1, 2, 3, 4, 5, 6});
    CHECK(round_steps(-3, 17, 5, true) == std::vector<double>{-5, 0, 5, 10, 15, 20});
    CHECK(round_steps(0, 0, 5, true) == std::vector<double>{0, 1});
    CHECK(round_steps(0, 0.3, 4, true) == std::vector<double>{0, 1});
    CHECK(round_steps(0, 0.3, 4, false).size() == 4);
  }

  TEST_CASE("any figures have an axis of few steps") {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double values[] = {0,    1,    -1,   5e-324,   2.5e-308, 1e-7,      9007199254740992,
                                 1e21, 1e27, 1e30, 1.79e308, infinite, -infinite, none};
    for (const double low : values) {
      for (const double high : values) {
        for (const bool whole : {false, true}) {
          const auto steps = round_steps(low, high, 6, whole);
          CHECK(steps.size() >= 2);
          CHECK(steps.size() <= 9);
          CHECK(std::is_sorted(steps.begin(), steps.end()));
          CHECK(steps[0] < steps[1]);
        }
      }
    }
  }

  TEST_CASE("the whole calendar has few marks") {
    CHECK(labels("0001-01-01", "9999-12-31", 6, Locale::en) == "2000|4000|6000|8000|");
    CHECK(labels("1900-01-01", "2100-12-31", 6, Locale::en) == "1900|1950|2000|2050|2100|");
    const auto weeks =
        week_ticks(*parse_date("0001-01-01"), *parse_date("9999-12-31"), 6, Locale::en);
    CHECK(weeks.size() == 4);
  }

  TEST_CASE("dates are marked by the finest of day, week, month and year that has room") {
    CHECK(labels("2020-09-14", "2020-09-14", 8, Locale::en) == "14 Sep 2020|");
    CHECK(labels("2020-09-12", "2020-09-14", 8, Locale::nl) == "12 sep 2020|13 sep|14 sep|");
    CHECK(labels("2020-08-20", "2020-09-14", 5, Locale::en) == "24 Aug 2020|31 Aug|7 Sep|14 Sep|");
    CHECK(labels("2020-11-20", "2021-02-14", 5, Locale::nl) == "dec 2020|jan 2021|feb|");
    CHECK(labels("2015-03-01", "2023-02-14", 5, Locale::nl) == "2016|2018|2020|2022|");
  }

  TEST_CASE("numbers are written as each language does") {
    CHECK(number_text(1234567, 0, Locale::en) == "1,234,567");
    CHECK(number_text(-1234.55, 1, Locale::nl) == "−1.234,6");
    CHECK(number_text(-0.04, 1, Locale::en) == "0.0");
    CHECK(number_text(999, 1, Locale::nl) == "999,0");
    CHECK(signed_text(12, 0, Locale::en) == "+12");
    CHECK(signed_text(0.04, 1, Locale::en) == "0.0");
    CHECK(date_text(*parse_date("2020-03-05"), Locale::nl) == "5 maart 2020");
  }

  TEST_CASE("text is cut where it does not fit") {
    CHECK(svg::fitted("Emmen", 100, 13) == "Emmen");
    CHECK(svg::fitted("Súdwest-Fryslân", 40, 13) == "Súd…");
    CHECK(svg::fitted("Emmen", 1, 13) == "…");
    CHECK(svg::fitted("", 1, 13).empty());
    CHECK(svg::fitted(std::string(10'000'000, 'x'), 40, 13) == "xxx…");
  }

  TEST_CASE("coordinates have one decimal, and no more than they need") {
    CHECK(svg::at(1.04) == "1");
    CHECK(svg::at(-0.01) == "0");
    CHECK(svg::at(12.36) == "12.4");
  }
}
