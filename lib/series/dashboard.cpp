#include "series/dashboard.hpp"

#include "core/too_large.hpp"

namespace corona {
namespace {

constexpr Count largest = 1'000'000'000'000;  // far beyond mankind, and far below overflow

/// numerator / denominator, rounded half up; the denominator is positive.
Count rounded(Count numerator, Count denominator) {
  const Count doubled = 2 * numerator + denominator;
  const Count twice = 2 * denominator;
  return doubled >= 0 ? doubled / twice : -((-doubled + twice - 1) / twice);
}

std::string with_one_decimal(Count tenths) {
  const Count magnitude = tenths < 0 ? -tenths : tenths;
  return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", magnitude / 10, magnitude % 10);
}

void check(Count sum) {
  if (sum > largest || sum < -largest)
    throw TooLarge(fmt::format("a sum of {} is no count of people", sum));
}

/// The days of a window times inhabitants.
Count person_days(Count window, Count population) {
  constexpr Count most = 1'000'000'000'000'000;
  if (population > most / window) {
    throw TooLarge(fmt::format("{} is no number of inhabitants", population));
  }
  return window * population;
}

}  // namespace

std::string dashboard_mean(Count sum, Count window) {
  check(sum);
  return with_one_decimal(rounded(10 * sum, window));
}

std::string dashboard_per_100k_day(Count sum, Count window, Count population, bool municipality) {
  check(sum);
  const Count inhabitants = person_days(window, population);
  const Count per_million = 1'000'000;  // per 100 000, in tenths
  if (municipality)
    return with_one_decimal(rounded(rounded(sum, window) * per_million, population));
  return with_one_decimal(rounded(sum * per_million, inhabitants));
}

}  // namespace corona
