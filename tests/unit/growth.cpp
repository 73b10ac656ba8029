#include "series/growth.hpp"

#include "series/dashboard.hpp"
#include "series/poisson.hpp"
#include "series/rate.hpp"
#include "series/reproduction.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace corona;

TEST_SUITE("growth") {
  TEST_CASE("a sum that doubles from window to window doubles in a window") {
    CHECK(*doubling_days(20, 10, 7) == doctest::Approx(7));
    CHECK(*doubling_days(10, 20, 7) == doctest::Approx(-7));
    CHECK(*doubling_days(80, 10, 6) == doctest::Approx(2));
    CHECK_FALSE(doubling_days(10, 10, 7));
    CHECK_FALSE(doubling_days(10, 0, 7));
    CHECK_FALSE(doubling_days(-1, 5, 7));
    CHECK_FALSE(doubling_days(std::nullopt, 5, 7));
  }

  TEST_CASE("exponential growth has the doubling time of its rate, in any window") {
    for (const double rate : {0.02, 0.1, -0.05}) {
      for (const Count window : {3, 7, 14}) {
        const double before = 1e9;
        const double now = before * std::exp(rate * static_cast<double>(window));
        CHECK(*doubling_days(std::llround(now), std::llround(before), window) ==
              doctest::Approx(std::log(2) / rate).epsilon(1e-6));
      }
    }
  }

  TEST_CASE("a change is in percent of the sum before") {
    CHECK(*percent_change(15, 10) == 50);
    CHECK(*percent_change(-5, 10) == -150);
    CHECK_FALSE(percent_change(5, 0));
    CHECK_FALSE(percent_change(5, -3));
  }

  TEST_CASE("a rate is per 100 000") {
    CHECK(*per_100k(1, 947) == doctest::Approx(105.596621));
    CHECK_FALSE(per_100k(std::nullopt, 947));
    CHECK_FALSE(per_100k(1, std::nullopt));
    CHECK_FALSE(per_100k(1, 0));
  }

  TEST_CASE("the limits of a count are Garwood's") {
    CHECK(poisson_limits(0)->low == 0);
    CHECK(poisson_limits(0)->high == doctest::Approx(-std::log(0.025)));
    CHECK(poisson_limits(1)->low == doctest::Approx(-std::log(0.975)));
    CHECK(poisson_limits(10)->low ==
          doctest::Approx(4.795389));  // tables of the Poisson distribution
    CHECK(poisson_limits(10)->high == doctest::Approx(18.390356));
    CHECK_FALSE(poisson_limits(-1));
  }

  TEST_CASE("the limits of large counts are the quantiles that R and mpmath find") {
    struct Known {
      Count count;
      double low, high;
    };
    // By qgamma() of R 4.2 and, to 20 digits, by the uniform expansion of the incomplete gamma
    // function (DLMF 8.12), solved with mpmath.
    const Known all[] = {{1'000'000'000, 999938021.4439279219, 1000061981.4504089482},
                         {10'000'000'000, 9999804004.5487006544, 10000195998.3456150259},
                         {10'000'000'001, 9999804005.5486908546, 10000195999.3456248257},
                         {1'000'000'000'000, 999998040036.9626130580, 1000001959965.9316938020},
                         {1'000'000'000'000'000, 999999938020497.7166968, 1000000061979505.177609},
                         {9'000'000'000'000'000'000, 8999999994120108047.0, 9000000005879891956.0}};
    for (const Known& known : all) {
      const auto limits = poisson_limits(known.count);
      CHECK(limits->low == doctest::Approx(known.low).epsilon(1e-15));
      CHECK(limits->high == doctest::Approx(known.high).epsilon(1e-15));
    }
  }

  TEST_CASE("the limits grow with the count, also where another way to find them begins") {
    for (Count count = 1'000'000'000 - 20; count < 1'000'000'000 + 20; ++count) {
      const auto limits = poisson_limits(count);
      const auto next = poisson_limits(count + 1);
      CHECK(next->low - limits->low == doctest::Approx(1).epsilon(1e-4));
      CHECK(next->high - limits->high == doctest::Approx(1).epsilon(1e-4));
    }
  }

  TEST_CASE("large sums that differ by less than a double can hold have a growth") {
    const Count large = 9'000'000'000'000'000'000;
    CHECK(*percent_change(large + 9, large) == doctest::Approx(1e-16));
    CHECK(*percent_change(-large, large) == doctest::Approx(-200));
    CHECK(std::isfinite(*doubling_days(large + 1, large, 7)));
    CHECK(*doubling_days(large + 1, large, 7) ==
          doctest::Approx(-*doubling_days(large - 1, large, 7)));
  }

  TEST_CASE("a serial interval is a distribution with the mean asked for") {
    const auto weights = serial_interval(4, 2);
    CHECK(weights[0] == 0);
    double sum = 0;
    double mean = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      CHECK(weights[k] >= 0);
      sum += weights[k];
      mean += static_cast<double>(k) * weights[k];
    }
    CHECK(sum == doctest::Approx(1).epsilon(1e-11));
    CHECK(mean == doctest::Approx(4).epsilon(1e-9));
  }

  TEST_CASE("constant counts have a reproduction number near 1, and gaps have none") {
    ReproductionRules rules{serial_interval(4, 2), 4, 7, 12};
    Infectiousness course;
    const Date start = *parse_date("2020-03-01");
    for (int i = 0; i < 100; ++i) course.add(rules, 0, start + Days{i}, 1, 1000);
    CHECK(course.estimate(rules, start + Days{99})->mean == doctest::Approx(1).epsilon(0.001));
    course.add(rules, 0, start + Days{101}, 1, 1000);
    CHECK_FALSE(course.estimate(rules, start + Days{101}));
    course.add(rules, 0, start + Days{5000}, 1, 1000);
    CHECK_FALSE(course.estimate(rules, start + Days{5000}));
  }

  TEST_CASE("the dashboard rounds half up, also below zero") {
    CHECK(dashboard_mean(0, 7) == "0.0");
    CHECK(dashboard_mean(14, 7) == "2.0");
    CHECK(dashboard_mean(1, 20) == "0.1");    // 0.05
    CHECK(dashboard_mean(-1, 20) == "0.0");   // -0.05
    CHECK(dashboard_mean(-3, 20) == "-0.1");  // -0.15
    CHECK(dashboard_mean(-7, 7) == "-1.0");
    CHECK(dashboard_per_100k_day(3, 7, 107'113, true) == "0.0");  // a mean of 0 in a municipality
    CHECK(dashboard_per_100k_day(3, 7, 107'113, false) == "0.4");
    CHECK_THROWS(dashboard_mean(2'000'000'000'000, 7));
  }
}
