#include "export/package/equations.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace corona {
namespace {

constexpr Count largest_coefficient = Count{1} << 20;  // so that products stay far within 64 bits

/// Divides by what all coefficients share.
void make_small(Equation& equation) {
  Count shared = 0;
  for (std::size_t i = 0; i < equation.size() && shared != 1; ++i) {
    shared = std::gcd(shared, equation[i]);
  }
  for (Count& c : equation) {
    if (shared > 1) c /= shared;
    if (std::abs(c) > largest_coefficient) {
      throw data_error(
          "regions overlap in so many ways that what follows from their sums is not "
          "clear: leave out a level of them");
    }
  }
}

/// Adds a multiple of `pivot`, so that `cell` leaves the equation.
void eliminate(Equation& equation, const Equation& pivot, std::size_t cell) {
  if (equation[cell] == 0) return;
  const Count shared = std::gcd(equation[cell], pivot[cell]);
  const Count ours = pivot[cell] / shared;
  const Count theirs = equation[cell] / shared;
  for (std::size_t i = 0; i < equation.size(); ++i) {
    equation[i] = ours * equation[i] - theirs * pivot[i];
  }
  make_small(equation);
}

Count floor_divided(Count a, Count b) {
  const Count quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

Count ceiling_divided(Count a, Count b) {
  return -floor_divided(-a, b);
}

/// What 64 bits do not hold is no bound.
std::optional<Count> times(Count coefficient, std::optional<Count> bound) {
  Count product = 0;
  if (!bound || __builtin_mul_overflow(coefficient, *bound, &product)) return std::nullopt;
  return product;
}

std::optional<Count> sum_of(std::optional<Count> a, std::optional<Count> b) {
  return a && b ? checked_add(*a, *b) : std::nullopt;
}

/// A sum of bounds, some of which may be missing.
struct SumOfBounds {
  std::optional<Count> known = 0;
  int missing = 0;

  void add(std::optional<Count> bound) {
    if (bound) {
      known = sum_of(known, bound);
    } else {
      ++missing;
    }
  }
  std::optional<Count> without(std::optional<Count> bound) const {
    if (missing > (bound ? 0 : 1)) return std::nullopt;
    return sum_of(known, times(-1, bound.value_or(0)));
  }
};

std::optional<Count> least(const HiddenSum::Term& term, const Bounds& of) {
  return times(term.coefficient, term.coefficient > 0 ? of.low : of.high);
}

std::optional<Count> most(const HiddenSum::Term& term, const Bounds& of) {
  return times(term.coefficient, term.coefficient > 0 ? of.high : of.low);
}

}  // namespace

std::vector<Equation> solved(std::vector<Equation> equations,
                             const std::vector<std::size_t>& unknown) {
  std::size_t count = 0;
  for (const std::size_t cell : unknown) {
    const auto rest = equations.begin() + static_cast<std::ptrdiff_t>(count);
    const auto pivot = std::find_if(rest, equations.end(),
                                    [&](const Equation& equation) { return equation[cell] != 0; });
    if (pivot == equations.end()) continue;
    std::iter_swap(rest, pivot);
    for (std::size_t i = 0; i < equations.size(); ++i) {
      if (i != count) eliminate(equations[i], equations[count], cell);
    }
    ++count;
  }
  equations.resize(count);
  return equations;
}

bool narrow(const HiddenSum& sum, std::vector<Bounds>& bounds) {
  SumOfBounds low, high;
  for (const auto& term : sum.terms) {
    low.add(least(term, bounds[term.cell]));
    high.add(most(term, bounds[term.cell]));
  }
  bool changed = false;
  for (const auto& term : sum.terms) {
    Bounds& of = bounds[term.cell];
    // coefficient * cell lies between these two.
    auto from = sum_of(sum.total, times(-1, high.without(most(term, of))));
    auto to = sum_of(sum.total, times(-1, low.without(least(term, of))));
    if (term.coefficient < 0) std::swap(from, to);
    Bounds now = of;
    if (from) now.low = std::max(now.low, std::optional(ceiling_divided(*from, term.coefficient)));
    if (to) {
      const Count high_now = floor_divided(*to, term.coefficient);
      now.high = std::min(now.high.value_or(high_now), high_now);
    }
    if (now.low == of.low && now.high == of.high) continue;
    if (now.low && now.high && *now.low > *now.high) continue;  // no reader believes in it
    of = now;
    changed = true;
  }
  return changed;
}

}  // namespace corona
