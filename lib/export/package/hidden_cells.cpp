#include "export/package/hidden_cells.hpp"

#include "core/error.hpp"
#include "export/package/equations.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace corona {
namespace {

using Counts = std::vector<std::optional<Count>>;

constexpr int most_rounds = 100;  // of narrowing, so that large counts do not keep it busy

bool holds(const SumOfCells& sum, const Counts& counts) {
  Count total = 0;
  for (const std::size_t part : sum.parts) {
    if (!counts[part]) return false;
    total += *counts[part];
  }
  return counts[sum.whole] == total;
}

/// Gives unknown counts the values that follow from the sums: a reader can do that too.
Counts with_inferred(Counts counts, const std::vector<SumOfCells>& sums) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const SumOfCells& sum : sums) {
      std::optional<std::size_t> unknown;
      Count left = counts[sum.whole].value_or(0);
      int unknowns = counts[sum.whole] ? 0 : 1;
      for (const std::size_t part : sum.parts) {
        left -= counts[part].value_or(0);
        if (counts[part]) continue;
        unknown = part;
        ++unknowns;
      }
      if (unknowns != 1 || std::abs(left) > largest_count) continue;
      counts[unknown.value_or(sum.whole)] = unknown ? left : -left;
      changed = true;
    }
  }
  return counts;
}

Equation equation_of(const SumOfCells& sum, std::size_t cells) {
  Equation equation(cells, 0);
  equation[sum.whole] -= 1;
  for (const std::size_t part : sum.parts) equation[part] += 1;
  return equation;
}

/// Plays the reader who wants to know, and hides what gives a hidden cell away.
class Protector {
 public:
  Protector(const Counts& counts, const std::vector<SumOfCells>& sums, Count threshold)
      : counts_(with_inferred(counts, sums)), hidden_(counts.size()), secret_(counts.size()) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
      secret_[i] = counts_[i] && *counts_[i] > 0 && *counts_[i] < threshold;
      hidden_[i] = secret_[i] || !counts[i];
    }
    for (const SumOfCells& sum : sums) {
      if (holds(sum, counts_)) equations_.push_back(equation_of(sum, counts.size()));
    }
    // The smallest sums first: there a further cell protects most.
    const auto size = [](const Equation& equation) {
      return std::count_if(equation.begin(), equation.end(), [](Count c) { return c != 0; });
    };
    std::stable_sort(equations_.begin(), equations_.end(),
                     [&](const auto& a, const auto& b) { return size(a) < size(b); });
  }

  std::vector<bool> run() {
    while (protect(equations_) || protect(solved_equations())) {
    }
    return secret_;
  }

 private:
  std::vector<Equation> solved_equations() const {
    std::vector<std::size_t> cells;
    for (std::size_t i = 0; i < hidden_.size(); ++i) {
      if (hidden_[i]) cells.push_back(i);
    }
    return solved(equations_, cells);
  }

  /// Hides one more cell for each hidden one that the equations give away. False where none is.
  bool protect(const std::vector<Equation>& equations) {
    std::vector<std::size_t> further;
    for (const Finding& found : findings(equations)) {
      const Equation* by = &equations[found.equation];
      if (!cell_to_hide(*by)) by = other_equation(equations, found.cell);
      const auto is_in = [&](std::size_t cell) { return (*by)[cell] != 0; };
      if (by == nullptr || std::any_of(further.begin(), further.end(), is_in)) continue;
      further.push_back(*cell_to_hide(*by));
    }
    for (const std::size_t cell : further) hidden_[cell] = secret_[cell] = true;
    return !further.empty();
  }

  /// A secret cell whose value comes out, and by which equation.
  struct Finding {
    std::size_t cell, equation;
  };

  std::vector<Finding> findings(const std::vector<Equation>& equations) const {
    std::vector<HiddenSum> sums;
    for (const Equation& equation : equations) sums.push_back(hidden_sum(equation));
    std::vector<Bounds> bounds(counts_.size());
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      if (secret_[i] && *counts_[i] > 0) bounds[i].low = 1;
    }
    std::vector<Finding> found;
    std::vector<bool> is_found(counts_.size());
    bool changed = true;
    for (int round = 0; changed && round < most_rounds; ++round) {
      changed = false;
      for (std::size_t i = 0; i < sums.size(); ++i) {
        if (!narrow(sums[i], bounds)) continue;
        changed = true;
        for (const auto& [cell, coefficient] : sums[i].terms) {
          if (!secret_[cell] || !bounds[cell].exact() || is_found[cell]) continue;
          is_found[cell] = true;
          found.push_back({cell, i});
        }
      }
    }
    if (changed && found.empty()) {
      throw data_error(
          "whether a hidden count follows from the sums takes too long to find out: leave out a "
          "level of regions");
    }
    return found;
  }

  /// One with the cell and a shown one, or null.
  const Equation* other_equation(const std::vector<Equation>& equations, std::size_t cell) const {
    const auto other = std::find_if(
        equations.begin(), equations.end(),
        [&](const Equation& equation) { return equation[cell] != 0 && cell_to_hide(equation); });
    return other == equations.end() ? nullptr : &*other;
  }

  HiddenSum hidden_sum(const Equation& equation) const {
    HiddenSum sum;
    for (std::size_t i = 0; i < equation.size(); ++i) {
      if (equation[i] == 0) continue;
      if (hidden_[i]) {
        sum.terms.push_back({i, equation[i]});
      } else {
        sum.total -= equation[i] * *counts_[i];
      }
    }
    return sum;
  }

  /// The smallest shown count above 0, as it is what a reader misses least; else another.
  std::optional<std::size_t> cell_to_hide(const Equation& equation) const {
    std::optional<std::size_t> best;
    const auto cost = [&](std::size_t i) {
      return std::tuple(*counts_[i] <= 0, *counts_[i] == 0, std::abs(*counts_[i]));
    };
    for (std::size_t i = 0; i < equation.size(); ++i) {
      if (equation[i] == 0 || hidden_[i]) continue;
      if (!best || cost(i) < cost(*best)) best = i;
    }
    return best;
  }

  Counts counts_;
  std::vector<bool> hidden_;  // from readers: also what is unknown to the package
  std::vector<bool> secret_;  // must not come out
  std::vector<Equation> equations_;
};

}  // namespace

std::vector<bool> hidden_cells(const Counts& counts, const std::vector<SumOfCells>& sums,
                               Count threshold) {
  std::vector<bool> hidden = Protector(counts, sums, threshold).run();
  for (std::size_t i = 0; i < counts.size(); ++i) hidden[i] = hidden[i] && counts[i];
  return hidden;
}

}  // namespace corona
