#include "export/package/equations.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace corona {
namespace {

constexpr Count largest_coefficient = Count{1} << 20;  // so that products stay far within 64 bits

Count coefficient_of(const Equation& equation, std::size_t cell) {
  const auto found =
      std::lower_bound(equation.begin(), equation.end(), cell,
                       [](const Term& term, std::size_t of) { return term.cell < of; });
  return found == equation.end() || found->cell != cell ? 0 : found->coefficient;
}

/// Divides by the factor that all coefficients share.
void make_small(Equation& equation) {
  Count shared = 0;
  for (const Term& term : equation) shared = std::gcd(shared, term.coefficient);
  for (Term& term : equation) {
    term.coefficient /= shared;
    if (std::abs(term.coefficient) > largest_coefficient) {
      throw data_error(
          "regions overlap in so many ways that it is not clear which counts follow from their "
          "sums: leave out a level of regions");
    }
  }
}

/// `a` times one equation less `b` times another.
Equation combined(Count a, const Equation& one, Count b, const Equation& other) {
  Equation sum;
  sum.reserve(one.size() + other.size());
  auto left = one.begin();
  auto right = other.begin();
  while (left != one.end() || right != other.end()) {
    Term term{0, 0};
    if (right == other.end() || (left != one.end() && left->cell < right->cell)) {
      term = {left->cell, a * left->coefficient};
      ++left;
    } else if (left == one.end() || right->cell < left->cell) {
      term = {right->cell, -b * right->coefficient};
      ++right;
    } else {
      term = {left->cell, a * left->coefficient - b * right->coefficient};
      ++left;
      ++right;
    }
    if (term.coefficient != 0) sum.push_back(term);
  }
  return sum;
}

/// Adds a multiple of `pivot` so that `cell` leaves the equation. The factor of the equation itself
/// is positive if the coefficient of `cell` in `pivot` is.
void eliminate(Equation& equation, const Equation& pivot, std::size_t cell) {
  const Count ours = coefficient_of(equation, cell);
  if (ours == 0) return;
  const Count theirs = coefficient_of(pivot, cell);
  const Count shared = std::gcd(ours, theirs);
  equation = combined(theirs / shared, equation, ours / shared, pivot);
  make_small(equation);
}

/// Equations, and in which of them each unknown cell may be.
class Elimination {
 public:
  Elimination(std::vector<Equation> equations, const std::vector<std::size_t>& unknown)
      : equations_(std::move(equations)), is_solved_(equations_.size()) {
    for (const std::size_t cell : unknown) {
      if (cell >= with_.size()) with_.resize(cell + 1);
      with_[cell] = {true, {}};
    }
    for (std::size_t i = 0; i < equations_.size(); ++i) note_cells(i);
  }

  /// Solves an equation for the cell and takes the cell out of all others. False if none has it.
  bool solve_for(std::size_t cell) {
    std::vector<std::size_t> having = std::move(with_[cell].equations);
    std::sort(having.begin(), having.end());
    having.erase(std::unique(having.begin(), having.end()), having.end());
    std::erase_if(having, [&](auto i) { return coefficient_of(equations_[i], cell) == 0; });
    std::size_t best = equations_.size();
    for (const std::size_t i : having) {
      if (is_solved_[i]) continue;
      if (best == equations_.size() || equations_[i].size() < equations_[best].size()) best = i;
    }
    if (best == equations_.size()) {
      with_[cell].equations = std::move(having);
      return false;
    }
    is_solved_[best] = true;
    if (coefficient_of(equations_[best], cell) < 0) {
      for (Term& term : equations_[best]) term.coefficient = -term.coefficient;
    }
    for (const std::size_t i : having) {
      if (i == best) continue;
      eliminate(equations_[i], equations_[best], cell);
      note_cells(i);
    }
    with_[cell].equations = {best};
    solved_.push_back({cell, best});
    return true;
  }

  std::vector<SolvedEquation> result() && {
    std::vector<SolvedEquation> all;
    for (const auto& [cell, i] : solved_) all.push_back({cell, std::move(equations_[i])});
    return all;
  }

 private:
  struct Column {
    bool is_unknown = false;
    std::vector<std::size_t> equations;
  };

  void note_cells(std::size_t i) {
    for (const Term& term : equations_[i]) {
      if (term.cell < with_.size() && with_[term.cell].is_unknown) {
        with_[term.cell].equations.push_back(i);
      }
    }
  }

  std::vector<Equation> equations_;
  std::vector<bool> is_solved_;
  std::vector<Column> with_;  // by cell
  std::vector<std::pair<std::size_t, std::size_t>> solved_;
};

/// Looks for a direction in which no cell at its bound falls, and a given one rises.
class Directions {
 public:
  Directions(std::vector<SolvedEquation> equations, const std::vector<bool>& at_bound)
      : rows_(std::move(equations)), is_open_(at_bound) {
    for (SolvedEquation& row : rows_) {
      if (coefficient_of(row.equation, row.pivot) > 0) continue;
      for (Term& term : row.equation) term.coefficient = -term.coefficient;
    }
  }

  std::vector<StuckCell> stuck() {
    std::vector<std::size_t> cells;
    for (const SolvedEquation& row : rows_) {
      for (const Term& term : row.equation) {
        if (is_open_[term.cell]) cells.push_back(term.cell);
      }
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    for (const std::size_t cell : cells) {
      while (is_open_[cell]) step(cell);
    }
    return std::move(stuck_);
  }

 private:
  /// One step towards letting `cell` rise: it is settled, or a pivot of the equations changes.
  void step(std::size_t cell) {
    std::size_t rising = cell;
    const auto own = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const SolvedEquation& row) { return row.pivot == cell; });
    if (own != rows_.end()) {
      const auto helper = std::find_if(
          own->equation.begin(), own->equation.end(),
          [&](const Term& term) { return is_unsettled(term.cell) && term.coefficient < 0; });
      if (helper == own->equation.end()) {
        settle_stuck(own->equation);
        return;
      }
      rising = helper->cell;
    }
    const auto blocking = blocking_row(rising);
    if (blocking == rows_.end()) {
      settle_rising(rising);
    } else {
      pivot_on(*blocking, rising);
    }
  }

  std::vector<SolvedEquation>::iterator blocking_row(std::size_t rising) {
    auto best = rows_.end();
    for (auto row = rows_.begin(); row != rows_.end(); ++row) {
      if (!is_unsettled(row->pivot) || coefficient_of(row->equation, rising) <= 0) continue;
      if (best == rows_.end() || row->pivot < best->pivot) best = row;
    }
    return best;
  }

  void pivot_on(SolvedEquation& row, std::size_t cell) {
    row.pivot = cell;
    for (SolvedEquation& other : rows_) {
      if (&other != &row) eliminate(other.equation, row.equation, cell);
    }
  }

  void settle_stuck(const Equation& equation) {
    for (const Term& term : equation) {
      if (!is_unsettled(term.cell)) continue;
      is_open_[term.cell] = false;
      if (!can_rise(term.cell)) stuck_.push_back({term.cell, equation});
    }
  }

  void settle_rising(std::size_t rising) {
    mark_rising(rising);
    for (const SolvedEquation& row : rows_) {
      if (coefficient_of(row.equation, rising) < 0) mark_rising(row.pivot);
    }
  }

  void mark_rising(std::size_t cell) {
    if (can_rise_.size() <= cell) can_rise_.resize(cell + 1);
    can_rise_[cell] = true;
    is_open_[cell] = false;
  }

  bool can_rise(std::size_t cell) const { return cell < can_rise_.size() && can_rise_[cell]; }

  /// A cell at its bound that is not known to be stuck.
  bool is_unsettled(std::size_t cell) const { return is_open_[cell] || can_rise(cell); }

  std::vector<SolvedEquation> rows_;  // the coefficient of each pivot is positive
  std::vector<bool> is_open_;         // at its bound, and nothing is known yet
  std::vector<bool> can_rise_;
  std::vector<StuckCell> stuck_;
};

}  // namespace

std::vector<SolvedEquation> solved(std::vector<Equation> equations,
                                   const std::vector<std::size_t>& unknown) {
  Elimination elimination(std::move(equations), unknown);
  for (const std::size_t cell : unknown) elimination.solve_for(cell);
  return std::move(elimination).result();
}

std::vector<StuckCell> stuck_cells(std::vector<SolvedEquation> equations,
                                   const std::vector<bool>& at_bound) {
  return Directions(std::move(equations), at_bound).stuck();
}

}  // namespace corona
