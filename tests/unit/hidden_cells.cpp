#include "export/package/hidden_cells.hpp"

#include "core/error.hpp"
#include "export/package/equations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace corona;

namespace {

using Counts = std::vector<std::optional<Count>>;
using Sums = std::vector<SumOfCells>;

std::vector<bool> hidden_of(const Counts& counts, const Sums& sums, Count threshold) {
  std::vector<Cell> cells;
  for (const auto& count : counts) cells.push_back({count});
  return hidden_cells(cells, sums, threshold);
}

/// The cells as a package shows them: -1 where hidden.
std::vector<Count> shown(const Counts& counts, const Sums& sums, Count threshold) {
  const std::vector<bool> hidden = hidden_of(counts, sums, threshold);
  std::vector<Count> all;
  for (std::size_t i = 0; i < counts.size(); ++i) all.push_back(hidden[i] ? -1 : *counts[i]);
  return all;
}

/// A reader who tries every assignment: how many values each hidden cell can have.
class Guesser {
 public:
  Guesser(const Counts& counts, const Sums& sums, const std::vector<bool>& hidden, Count most)
      : sums_(sums), values_(counts.size()), possible_(counts.size()), most_(most) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
      values_[i] = *counts[i];
      if (hidden[i]) hidden_.push_back(i);
    }
    try_all(0);
  }

  std::size_t values_of(std::size_t cell) const { return possible_[cell].size(); }

 private:
  bool fits() const {
    for (const SumOfCells& sum : sums_) {
      Count total = 0;
      for (const std::size_t part : sum.parts) total += values_[part];
      if (total != values_[sum.whole]) return false;
    }
    return true;
  }

  void try_all(std::size_t next) {
    if (next == hidden_.size()) {
      if (!fits()) return;
      for (const std::size_t cell : hidden_) possible_[cell].insert(values_[cell]);
      return;
    }
    for (Count value = 1; value <= most_; ++value) {
      values_[hidden_[next]] = value;
      try_all(next + 1);
    }
  }

  const Sums& sums_;
  std::vector<Count> values_;
  std::vector<std::set<Count>> possible_;
  std::vector<std::size_t> hidden_;
  Count most_;
};

}  // namespace

TEST_SUITE("hidden_cells") {
  // Cell 0 is the whole of the others, unless said otherwise.
  const Sums one_sum{{0, {1, 2, 3, 4}}};

  TEST_CASE("without sums, 1 to n - 1 are hidden; 0, n and what is negative are shown") {
    CHECK(shown({0, 1, 4, 5, -3, 6}, {}, 5) == std::vector<Count>{0, -1, -1, 5, -3, 6});
    CHECK(shown({0, 1, 2}, {}, 1) == std::vector<Count>{0, 1, 2});
  }

  TEST_CASE("a count hidden alone takes the smallest other one with it, never a 0") {
    CHECK(shown({30, 3, 7, 20, 0}, one_sum, 5) == std::vector<Count>{30, -1, -1, 20, 0});
  }

  TEST_CASE("where no other part is above 0, the whole is hidden") {
    CHECK(shown({6, 1, 1, 4, 0}, one_sum, 5) == std::vector<Count>{6, -1, -1, -1, 0});
    CHECK(shown({5, 2, 3, 0, 0}, one_sum, 5) == std::vector<Count>{5, -1, -1, 0, 0});
    CHECK(shown({0, 3, -3, 0, 0}, one_sum, 5) == std::vector<Count>{0, -1, -1, 0, 0});
  }

  TEST_CASE("two counts of 1 that add up to 2 would be known, as hidden ones are 1 or more") {
    CHECK(shown({29, 1, 1, 7, 20}, one_sum, 5) == std::vector<Count>{29, -1, -1, -1, 20});
    CHECK(shown({30, 1, 2, 7, 20}, one_sum, 5) == std::vector<Count>{30, -1, -1, 7, 20});
  }

  TEST_CASE("a sum is known to readers even where the counts do not keep it") {
    CHECK(shown({31, 3, 7, 20, 0}, one_sum, 5) == std::vector<Count>{31, -1, -1, 20, 0});
  }

  TEST_CASE("a cell that is not protected may follow") {
    const auto hidden_with = [&](bool is_protected) {
      return hidden_cells({{29}, {6}, {std::nullopt, is_protected}, {20}, {0}}, one_sum, 5);
    };
    CHECK(hidden_with(true) == std::vector<bool>{false, true, false, false, false});
    CHECK(hidden_with(false) == std::vector<bool>(5, false));
  }

  TEST_CASE("where several would do, the cell that needs no further ones is hidden") {
    // Rows 1 2 and 3 4, columns 1 3 and 2 4: 3 is in a column with the hidden 1.
    const Sums sums{{5, {1, 2}}, {6, {3, 4}}, {7, {1, 3}}, {8, {2, 4}}, {0, {1, 2, 3, 4}}};
    const auto all = shown({137, 3, 40, 44, 50, 43, 94, 47, 90}, sums, 5);
    CHECK(std::count(all.begin(), all.end(), -1) == 4);
  }

  TEST_CASE("an unknown count that follows from a sum, and is small, is protected as well") {
    const auto hidden_with = [&](Count whole) {
      return hidden_of({whole, 6, std::nullopt, 20, 0}, one_sum, 5);
    };
    CHECK(hidden_with(29) == std::vector<bool>{false, true, false, false, false});
    CHECK(hidden_with(36) == std::vector<bool>{false, false, false, false, false});
  }

  TEST_CASE("a sum with two unknown parts tells a reader nothing") {
    const auto hidden = hidden_of({30, 3, std::nullopt, std::nullopt, 0}, one_sum, 5);
    CHECK(hidden == std::vector<bool>{false, true, false, false, false});
  }

  TEST_CASE("large counts overflow nothing") {
    const Sums twice{{0, {1, 2, 3}}, {0, {1, 2, 3}}, {3, {4, 5}}};
    const Count most = 1'000'000'000;
    CHECK(shown({most, 3, most - 3, 0, -most, most}, twice, 5)[1] == -1);
    const auto hidden = hidden_of({-most, std::nullopt, most, most, most, 0}, twice, 5);
    CHECK(std::count(hidden.begin(), hidden.end(), true) == 0);
  }

  TEST_CASE("sums of sums: a region that equals another is hidden with it") {
    // 0 = 1 + 2, and 1 = 3: a province that is one safety region.
    const Sums sums{{0, {1, 2}}, {1, {3}}};
    CHECK(shown({44, 4, 40, 4}, sums, 5) == std::vector<Count>{44, -1, -1, -1});
  }

  TEST_CASE("a table of two ways of adding up, as safety regions and provinces are") {
    // Columns a b, rows c d; cells 1 2 / 3 4; the total 0.
    const Sums sums{{5, {1, 2}}, {6, {3, 4}}, {7, {1, 3}}, {8, {2, 4}}, {0, {5, 6}}, {0, {7, 8}}};
    const auto all = shown({61, 3, 9, 20, 29, 12, 49, 23, 38}, sums, 5);
    CHECK(all[1] == -1);
    CHECK(std::count(all.begin(), all.end(), -1) == 4);
  }

  TEST_CASE("no hidden cell comes out for a reader who tries every assignment") {
    // Four parts in two ways of pairs, their whole, and a part that lies only in the whole.
    const Sums sums{{5, {1, 2}}, {6, {3, 4}}, {7, {1, 3}}, {0, {1, 2, 3, 4, 8}}, {0, {5, 6, 8}}};
    std::minstd_rand random(1);
    std::size_t hidden_at_all = 0;
    for (int trial = 0; trial < 3000; ++trial) {
      Counts counts(9);
      for (const unsigned part : {1U, 2U, 3U, 4U, 8U}) {
        counts[part] = static_cast<Count>(random() % 4);
      }
      counts[5] = *counts[1] + *counts[2];
      counts[6] = *counts[3] + *counts[4];
      counts[7] = *counts[1] + *counts[3];
      counts[0] = *counts[5] + *counts[6] + *counts[8];
      const auto hidden = hidden_of(counts, sums, 3);
      if (std::count(hidden.begin(), hidden.end(), true) > 4) continue;  // too many to try
      const Guesser guesser(counts, sums, hidden, 16);
      for (std::size_t i = 0; i < counts.size(); ++i) {
        CHECK((hidden[i] || *counts[i] < 1 || *counts[i] >= 3));
        if (!hidden[i]) continue;
        ++hidden_at_all;
        CAPTURE(trial);
        CAPTURE(i);
        CHECK(guesser.values_of(i) > 1);
      }
    }
    CHECK(hidden_at_all > 1000);
  }

  TEST_CASE("sums that are too tangled to be solved are refused") {
    const Equation one{{0, 1048575}, {1, 1}, {2, 3}};
    const Equation other{{0, 2}, {1, 1048573}, {3, 5}};
    CHECK_THROWS_WITH_AS(solved({one, other}, {0, 1}),
                         "regions overlap in so many ways that it is not clear which counts follow "
                         "from their sums: leave out a level of regions",
                         Error);
  }

  TEST_CASE("cells are stuck at their bounds where a combination of the equations says so") {
    const auto stuck = [](const std::vector<Equation>& equations, std::size_t cells) {
      std::vector<std::size_t> all(cells);
      std::iota(all.begin(), all.end(), std::size_t{0});
      std::vector<std::size_t> found;
      for (const StuckCell& each :
           stuck_cells(solved(equations, all), std::vector<bool>(cells, true))) {
        found.push_back(each.cell);
      }
      std::sort(found.begin(), found.end());
      return found;
    };
    using Cells = std::vector<std::size_t>;
    CHECK(stuck({{{0, 1}, {1, 1}}}, 3) == Cells{0, 1});
    CHECK(stuck({{{0, 1}, {1, -1}}}, 2).empty());
    // 0 = 1 + 2 and 1 = 0 + 3: then 2 + 3 = 0, and 0 and 1 rise together.
    CHECK(stuck({{{0, -1}, {1, 1}, {2, 1}}, {{0, 1}, {1, -1}, {3, 1}}}, 4) == Cells{2, 3});
    // 0 + 1 = 2 + 3, 0 = 2 + 4: then 1 + 4 = 3, and nothing is stuck.
    CHECK(stuck({{{0, 1}, {1, 1}, {2, -1}, {3, -1}}, {{0, 1}, {2, -1}, {4, -1}}}, 5).empty());
  }
}
