#include "export/package/hidden_cells.hpp"

#include "export/package/equations.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace corona {
namespace {

Equation equation_of(const SumOfCells& sum) {
  Equation equation{{sum.whole, -1}};
  for (const std::size_t part : sum.parts) equation.push_back({part, 1});
  std::sort(equation.begin(), equation.end(),
            [](const Term& a, const Term& b) { return a.cell < b.cell; });
  return equation;
}

/// Gives cells without a count the value that follows from all counts.
void infer(std::vector<Cell>& cells, const std::vector<Equation>& equations) {
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].count) unknown.push_back(i);
  }
  for (const auto& [pivot, equation] : solved(equations, unknown)) {
    Count sum = 0;
    Count coefficient = 0;
    bool follows = true;
    for (const Term& term : equation) {
      if (term.cell == pivot) {
        coefficient = term.coefficient;
      } else if (cells[term.cell].count) {
        follows = follows &&
                  !__builtin_add_overflow(sum, term.coefficient * *cells[term.cell].count, &sum);
      } else {
        follows = false;
      }
    }
    if (!follows || sum % coefficient != 0 || std::abs(sum / coefficient) > largest_count) continue;
    cells[pivot].count = -sum / coefficient;
  }
}

/// Plays the reader who wants to know, and hides further cells until nothing follows.
class Protector {
 public:
  Protector(std::vector<Cell> cells, const std::vector<SumOfCells>& sums, Count threshold)
      : cells_(std::move(cells)), hidden_(cells_.size()), secret_(cells_.size()) {
    for (const SumOfCells& sum : sums) equations_.push_back(equation_of(sum));
    for (std::size_t i = 0; i < cells_.size(); ++i) hidden_[i] = !cells_[i].count;
    infer(cells_, equations_);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      secret_[i] = cell.is_protected && cell.count && *cell.count > 0 && *cell.count < threshold;
      hidden_[i] = hidden_[i] || secret_[i];
    }
    // The smallest sums first: there a further cell protects most.
    std::stable_sort(equations_.begin(), equations_.end(),
                     [](const Equation& a, const Equation& b) { return a.size() < b.size(); });
    sums_with_.resize(cells_.size());
    hidden_in_.resize(equations_.size());
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      for (const Term& term : equations_[i]) {
        sums_with_[term.cell].push_back(i);
        hidden_in_[i] += hidden_[term.cell] ? 1U : 0U;
      }
    }
  }

  std::vector<bool> run() {
    while (protect(found_in_sums()) || protect(found_by_solving())) {
    }
    return secret_;
  }

 private:
  /// A hidden cell that comes out, and the equation that shows it.
  struct Finding {
    std::size_t cell;
    Equation shown_by;
  };

  /// Whether a reader knows that the cell cannot be smaller than it is.
  bool is_at_bound(std::size_t i) const {
    if (!hidden_[i] || !cells_[i].count) return false;
    return *cells_[i].count == 0 || (secret_[i] && *cells_[i].count == 1);
  }

  /// What each sum gives away by itself: its only hidden cell, or cells that are all at their
  /// bounds.
  std::vector<Finding> found_in_sums() const {
    std::vector<Finding> found;
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (hidden_in_[i] == 0) continue;
      Equation hidden;
      for (const Term& term : equations_[i]) {
        if (hidden_[term.cell]) hidden.push_back(term);
      }
      const bool is_bounded = std::all_of(hidden.begin(), hidden.end(), [&](const Term& term) {
        return is_at_bound(term.cell) && term.coefficient == hidden[0].coefficient;
      });
      if (hidden.size() > 1 && !is_bounded) continue;
      const auto secret = std::find_if(hidden.begin(), hidden.end(),
                                       [&](const Term& term) { return secret_[term.cell]; });
      if (secret != hidden.end()) found.push_back({secret->cell, equations_[i]});
    }
    return found;
  }

  /// What all sums give away together.
  std::vector<Finding> found_by_solving() const {
    std::vector<std::size_t> unknown;
    std::vector<bool> at_bound(cells_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      at_bound[i] = is_at_bound(i);
      if (hidden_[i] && !at_bound[i]) unknown.push_back(i);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (at_bound[i]) unknown.push_back(i);
    }
    std::vector<SolvedEquation> equations = solved(equations_, unknown);
    std::vector<SolvedEquation> of_bounds;
    for (const SolvedEquation& each : equations) {
      if (at_bound[each.pivot]) of_bounds.push_back(each);
    }
    std::vector<Finding> found;
    std::vector<bool> is_known(cells_.size());
    std::vector<StuckCell> all_stuck = stuck_cells(std::move(of_bounds), at_bound);
    for (StuckCell& stuck : all_stuck) {
      is_known[stuck.cell] = true;
      if (secret_[stuck.cell]) found.push_back({stuck.cell, std::move(stuck.shown_by)});
    }
    if (std::find(is_known.begin(), is_known.end(), true) != is_known.end()) {
      std::erase_if(unknown, [&](std::size_t cell) { return is_known[cell]; });
      equations = solved(equations_, unknown);
    }
    for (SolvedEquation& each : equations) {
      if (!secret_[each.pivot]) continue;
      const bool is_alone =
          std::none_of(each.equation.begin(), each.equation.end(), [&](const Term& term) {
            return term.cell != each.pivot && hidden_[term.cell] && !is_known[term.cell];
          });
      if (is_alone) found.push_back({each.pivot, std::move(each.equation)});
    }
    return found;
  }

  /// Hides one more cell for each finding. False if there is none to hide.
  bool protect(const std::vector<Finding>& findings) {
    std::vector<bool> is_new(cells_.size());
    bool any = false;
    for (const Finding& found : findings) {
      const Equation* by = &found.shown_by;
      if (!cell_to_hide(*by)) by = other_sum(found.cell);
      const auto has_new = [&](const Term& term) { return is_new[term.cell]; };
      if (by == nullptr || std::any_of(by->begin(), by->end(), has_new)) continue;
      const std::size_t cell = *cell_to_hide(*by);
      hidden_[cell] = secret_[cell] = is_new[cell] = any = true;
      for (const std::size_t sum : sums_with_[cell]) ++hidden_in_[sum];
    }
    return any;
  }

  /// A sum of the cell and a shown one, or null.
  const Equation* other_sum(std::size_t cell) const {
    for (const std::size_t sum : sums_with_[cell]) {
      if (cell_to_hide(equations_[sum])) return &equations_[sum];
    }
    return nullptr;
  }

  /// The shown cell that readers miss least: one above 0 and small. A cell counts as larger for
  /// each sum in which it would be the only hidden one, as a further cell has to be hidden there.
  std::optional<std::size_t> cell_to_hide(const Equation& equation) const {
    const auto cost = [&](std::size_t cell) {
      const Count count = *cells_[cell].count;
      const auto alone = std::count_if(sums_with_[cell].begin(), sums_with_[cell].end(),
                                       [&](std::size_t sum) { return hidden_in_[sum] == 0; });
      return std::tuple(count <= 0, count == 0, std::abs(count) * (1 + 4 * alone));
    };
    std::optional<std::size_t> best;
    for (const Term& term : equation) {
      if (hidden_[term.cell]) continue;
      if (!best || cost(term.cell) < cost(*best)) best = term.cell;
    }
    return best;
  }

  std::vector<Cell> cells_;
  std::vector<bool> hidden_;  // from readers: also what is unknown to the package
  std::vector<bool> secret_;  // must not come out
  std::vector<Equation> equations_;
  std::vector<std::vector<std::size_t>> sums_with_;  // numbers of equations, by cell
  std::vector<std::size_t> hidden_in_;               // how many cells, by equation
};

}  // namespace

std::vector<bool> hidden_cells(const std::vector<Cell>& cells, const std::vector<SumOfCells>& sums,
                               Count threshold) {
  std::vector<bool> hidden = Protector(cells, sums, threshold).run();
  for (std::size_t i = 0; i < cells.size(); ++i) hidden[i] = hidden[i] && cells[i].count;
  return hidden;
}

}  // namespace corona
