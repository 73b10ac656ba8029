#include "export/picture/spread_bounds.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <span>

namespace corona {
namespace {

/// Tenths of what a round number is times a power of ten.
constexpr int roundest[] = {10, 20, 50};
constexpr int finer[] = {10, 15, 20, 25, 30, 40, 50, 60, 80};

std::vector<int> two_digits() {
  std::vector<int> tenths(90);
  std::iota(tenths.begin(), tenths.end(), 10);
  return tenths;
}

/// The round numbers up to `highest`, ascending.
std::vector<double> round_numbers(std::span<const int> tenths, double highest, bool whole) {
  constexpr int most_digits = 30;  // of a number on a scale
  std::vector<double> numbers;
  for (int power = whole ? 0 : -2; power < most_digits; ++power) {
    for (const int digits : tenths) {
      const double scale = std::pow(10, std::abs(power - 1));
      const double number = power < 1 ? digits / scale : digits * scale;
      if (number > highest) return numbers;
      if (!whole || number == std::floor(number)) numbers.push_back(number);
    }
  }
  return numbers;
}

/// A bound, and how many of the values are below it.
struct Part {
  double bound;
  std::ptrdiff_t below;
};

/// The round numbers that part the values, each in another way: of those between two values, the
/// highest. `values` ascend.
std::vector<Part> parts_of(const std::vector<double>& values, std::span<const int> tenths,
                           bool whole) {
  std::vector<Part> parts;
  for (const double number : round_numbers(tenths, values.back(), whole)) {
    const auto below = std::lower_bound(values.begin(), values.end(), number) - values.begin();
    if (below == 0) continue;
    if (!parts.empty() && parts.back().below == below) parts.pop_back();
    parts.push_back({number, below});
  }
  return parts;
}

/// Classes, and how many values the fullest has.
struct Spread {
  std::vector<double> bounds{0};
  std::ptrdiff_t fullest = 0;
};

Spread spread_over(const std::vector<Part>& parts, std::ptrdiff_t all) {
  Spread spread;
  std::ptrdiff_t done = 0;
  auto next = parts.begin();
  for (int left = spread_classes; left > 1 && next != parts.end(); --left) {
    const double share =
        static_cast<double>(done) + static_cast<double>(all - done) / static_cast<double>(left);
    const auto far = [&](const Part& part) {
      return std::abs(static_cast<double>(part.below) - share);
    };
    next = std::min_element(next, parts.end(),
                            [&](const Part& a, const Part& b) { return far(a) < far(b); });
    spread.bounds.push_back(next->bound);
    spread.fullest = std::max(spread.fullest, next->below - done);
    done = next->below;
    ++next;
  }
  spread.fullest = std::max(spread.fullest, all - done);
  return spread;
}

}  // namespace

std::vector<double> spread_bounds(std::vector<double> values, bool whole) {
  std::erase_if(values, [](double value) { return !std::isfinite(value) || value < 0; });
  if (values.empty()) return {0};
  std::sort(values.begin(), values.end());
  const auto all = static_cast<std::ptrdiff_t>(values.size());
  std::optional<Spread> best;
  for (const auto& tenths : {std::vector<int>(std::begin(roundest), std::end(roundest)),
                             std::vector<int>(std::begin(finer), std::end(finer)), two_digits()}) {
    Spread spread = spread_over(parts_of(values, tenths, whole), all);
    if (!best || spread.fullest < best->fullest) best = std::move(spread);
    if (3 * best->fullest <= all) break;
  }
  return best->bounds;
}

}  // namespace corona
