#include "attacker.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace corona {
namespace {

constexpr std::uint64_t prime = (std::uint64_t{1} << 31U) - 1;

std::uint64_t modulo(Count value) {
  const Count rest = value % static_cast<Count>(prime);
  return static_cast<std::uint64_t>(rest < 0 ? rest + static_cast<Count>(prime) : rest);
}

std::uint64_t inverse(std::uint64_t value) {
  std::uint64_t power = 1;
  for (std::uint64_t exponent = prime - 2; exponent > 0; exponent >>= 1U) {
    if ((exponent & 1U) != 0) power = power * value % prime;
    value = value * value % prime;
  }
  return power;
}

/// The space of all sums of the rows that were added, in whole numbers modulo a prime: what follows
/// as fractions, follows there. The last number of a row is its value.
class Span {
 public:
  using Row = std::vector<std::uint64_t>;

  void add(Row row) {
    reduce(row);
    const std::size_t pivot = first_column(row);
    if (pivot + 1 >= row.size()) return;
    const std::uint64_t factor = inverse(row[pivot]);
    for (std::uint64_t& number : row) number = number * factor % prime;
    rows_.emplace(pivot, std::move(row));
  }

  /// The value of a row that follows from the others.
  std::optional<Count> value_of(Row row) const {
    reduce(row);
    if (first_column(row) + 1 < row.size()) return std::nullopt;
    const auto value = static_cast<Count>((prime - row.back()) % prime);
    return value > static_cast<Count>(prime / 2) ? value - static_cast<Count>(prime) : value;
  }

 private:
  static std::size_t first_column(const Row& row) {
    std::size_t i = 0;
    while (i + 1 < row.size() && row[i] == 0) ++i;
    return i;
  }

  void reduce(Row& row) const {
    for (const auto& [pivot, other] : rows_) {
      if (row[pivot] == 0) continue;
      const std::uint64_t times = prime - row[pivot];
      for (std::size_t i = pivot; i < row.size(); ++i) row[i] = (row[i] + times * other[i]) % prime;
    }
  }

  std::map<std::size_t, Row> rows_;  // by first column
};

/// Linear programming for small problems: the simplex method in two phases, by Bland's rule.
class Program {
 public:
  using Numbers = std::vector<double>;

  explicit Program(std::size_t variables) : variables_(variables) {}

  void add_equation(const Numbers& row, double value) { rows_.push_back({row, value, false}); }
  void add_at_least(const Numbers& row, double value) { rows_.push_back({row, value, true}); }

  /// The least value of the objective where all variables are 0 or more; empty if there is none.
  std::optional<double> least(const Numbers& objective) const {
    std::size_t slacks = 0;
    for (const auto& row : rows_) slacks += row.is_at_least ? 1U : 0U;
    const std::size_t first_artificial = variables_ + slacks;
    const std::size_t width = first_artificial + rows_.size();
    std::vector<Numbers> table;
    std::vector<std::size_t> basis;
    Numbers cost(width + 1, 0.0);
    std::size_t slack = variables_;
    for (const auto& [coefficients, value, is_at_least] : rows_) {
      Numbers line(width + 1, 0.0);
      for (std::size_t i = 0; i < variables_; ++i) line[i] = coefficients[i];
      if (is_at_least) line[slack++] = -1;
      line[width] = value;
      if (value < 0) {
        for (double& number : line) number = -number;
      }
      basis.push_back(first_artificial + table.size());
      line[basis.back()] = 1;
      for (std::size_t i = 0; i <= width; ++i)
        cost[i] -= i >= first_artificial && i < width ? 0 : line[i];
      table.push_back(std::move(line));
    }
    if (!run(table, basis, cost, first_artificial) || cost[width] < -tiny) return std::nullopt;
    cost.assign(width + 1, 0.0);
    for (std::size_t i = 0; i < variables_; ++i) cost[i] = objective[i];
    for (std::size_t i = 0; i < table.size(); ++i) {
      const double factor = cost[basis[i]];
      for (std::size_t j = 0; j <= width; ++j) cost[j] -= factor * table[i][j];
    }
    if (!run(table, basis, cost, first_artificial)) return -HUGE_VAL;
    return -cost[width];
  }

 private:
  struct Constraint {
    Numbers row;
    double value;
    bool is_at_least;
  };
  static constexpr double tiny = 1e-7;

  /// False if there is no least value.
  static bool run(std::vector<Numbers>& table, std::vector<std::size_t>& basis, Numbers& cost,
                  std::size_t columns) {
    const std::size_t width = cost.size() - 1;
    for (;;) {
      std::size_t entering = 0;
      while (entering < columns && cost[entering] > -tiny) ++entering;
      if (entering == columns) return true;
      std::size_t leaving = table.size();
      for (std::size_t i = 0; i < table.size(); ++i) {
        // An artificial variable of 0 leaves at once, so that it stays 0.
        const bool is_stuck = basis[i] >= columns && std::abs(table[i][width]) < tiny &&
                              std::abs(table[i][entering]) > tiny;
        if (is_stuck) {
          leaving = i;
          break;
        }
        if (table[i][entering] <= tiny) continue;
        if (leaving == table.size()) {
          leaving = i;
          continue;
        }
        const double difference =
            table[i][width] / table[i][entering] - table[leaving][width] / table[leaving][entering];
        if (difference < -tiny || (difference < tiny && basis[i] < basis[leaving])) leaving = i;
      }
      if (leaving == table.size()) return false;
      const double pivot = table[leaving][entering];
      for (double& number : table[leaving]) number /= pivot;
      const auto clear = [&](Numbers& line) {
        const double factor = line[entering];
        if (factor == 0) return;
        for (std::size_t j = 0; j <= width; ++j) line[j] -= factor * table[leaving][j];
      };
      for (std::size_t i = 0; i < table.size(); ++i) {
        if (i != leaving) clear(table[i]);
      }
      clear(cost);
      basis[leaving] = entering;
    }
  }

  std::size_t variables_;
  std::vector<Constraint> rows_;
};

}  // namespace

Attacker::Attacker(std::vector<PublishedCell> cells, const Geography& geography,
                   std::map<std::string, std::vector<std::string>> sums)
    : cells_(std::move(cells)), geography_(geography), sums_(std::move(sums)) {
  for (const PublishedCell& cell : cells_) {
    const auto sum = sums_.find(cell.metric);
    const auto parts = sum == sums_.end() ? std::vector<std::string>{cell.metric} : sum->second;
    for (const std::string& metric : parts) {
      for (const std::string& leaf : geography_.at(cell.region_code)) {
        columns_.emplace(leaf + " " + metric, columns_.size());
      }
    }
  }
}

Attacker::Row Attacker::row_of(const std::string& region, const std::string& metric) const {
  Row row(columns_.size(), 0);
  const auto sum = sums_.find(metric);
  const auto parts = sum == sums_.end() ? std::vector<std::string>{metric} : sum->second;
  for (const std::string& part : parts) {
    for (const std::string& leaf : geography_.at(region)) {
      const auto column = columns_.find(leaf + " " + part);
      if (column != columns_.end()) row[column->second] = 1;
    }
  }
  return row;
}

std::vector<std::string> Attacker::solve(Count threshold, bool all_regions) const {
  Span span;
  const auto numbers = [&](const Row& row, Count value) {
    Span::Row all(row.begin(), row.end());
    all.push_back(modulo(value));
    return all;
  };
  std::set<std::string> published;
  for (const PublishedCell& cell : cells_) {
    published.insert(cell.region_code + " " + cell.metric);
    if (cell.status == "shown")
      span.add(numbers(row_of(cell.region_code, cell.metric), cell.count));
  }
  std::vector<std::string> found;
  for (const PublishedCell& cell : cells_) {
    if (cell.status == "shown") continue;
    const auto value = span.value_of(numbers(row_of(cell.region_code, cell.metric), 0));
    if (!value) continue;
    const bool is_small = *value > 0 && *value < threshold;
    if (cell.status == "hidden" || is_small) found.push_back(cell.region_code + " " + cell.metric);
  }
  for (const auto& [name, column] : columns_) {
    const bool is_place = name.find(".unknown ") == std::string::npos;
    if (!all_regions || !is_place || published.contains(name)) continue;
    Row row(columns_.size(), 0);
    row[column] = 1;
    const auto value = span.value_of(numbers(row, 0));
    if (value && *value > 0 && *value < threshold) found.push_back(name);
  }
  return found;
}

std::vector<std::string> Attacker::bound() const {
  Program program(columns_.size());
  const auto numbers = [](const Row& row) { return Program::Numbers(row.begin(), row.end()); };
  for (const PublishedCell& cell : cells_) {
    const auto row = numbers(row_of(cell.region_code, cell.metric));
    if (cell.status == "shown") program.add_equation(row, static_cast<double>(cell.count));
    if (cell.status == "hidden") program.add_at_least(row, 1);
  }
  std::vector<std::string> found;
  for (const PublishedCell& cell : cells_) {
    if (cell.status != "hidden") continue;
    auto row = numbers(row_of(cell.region_code, cell.metric));
    const auto low = program.least(row);
    for (double& number : row) number = -number;
    const auto high = program.least(row);
    constexpr double tiny = 1e-4;
    if (!low || !high || std::ceil(*low - tiny) >= std::floor(-*high + tiny)) {
      found.push_back(cell.region_code + " " + cell.metric);
    }
  }
  return found;
}

}  // namespace corona

using namespace corona;

TEST_SUITE("attacker") {
  using Names = std::vector<std::string>;

  TEST_CASE("finds what follows over two levels, and what does not") {
    const Geography land{
        {"K", {"a1", "a2", "b1", "b2"}}, {"A", {"a1", "a2"}}, {"b1", {"b1"}}, {"b2", {"b2"}}};
    std::vector<PublishedCell> cells{{"K", "cases", "shown", 100},
                                     {"A", "cases", "shown", 60},
                                     {"b1", "cases", "shown", 37},
                                     {"b2", "cases", "hidden"}};
    CHECK(Attacker(cells, land).solve(5) == Names{"b2 cases"});
    CHECK(Attacker(cells, land).bound() == Names{"b2 cases"});
    cells[1].status = "hidden";
    CHECK(Attacker(cells, land).solve(5).empty());
    CHECK(Attacker(cells, land).bound().empty());
    cells[3].status = "unknown";
    cells[1].status = "shown";
    CHECK(Attacker(cells, land).solve(5) == Names{"b2 cases"});
    CHECK(Attacker(cells, land).solve(3).empty());
  }

  TEST_CASE("finds counts that are as small as they can be, and a smallest region left out") {
    const Geography land{{"K", {"a", "b", "c"}}, {"a", {"a"}}, {"b", {"b"}}};
    std::vector<PublishedCell> cells{
        {"K", "cases", "shown", 2}, {"a", "cases", "hidden"}, {"b", "cases", "hidden"}};
    CHECK(Attacker(cells, land).solve(5).empty());
    CHECK(Attacker(cells, land).bound() == Names{"a cases", "b cases"});
    cells = {{"K", "cases", "shown", 20}, {"a", "cases", "shown", 8}, {"b", "cases", "shown", 9}};
    CHECK(Attacker(cells, land).solve(5) == Names{"c cases"});
    CHECK(Attacker(cells, land).solve(5, false).empty());
  }

  TEST_CASE("finds what follows from a metric that is the sum of others") {
    const Geography land{{"a", {"a"}}};
    const std::vector<PublishedCell> cells{
        {"a", "cases", "shown", 20}, {"a", "old", "shown", 17}, {"a", "young", "hidden"}};
    CHECK(Attacker(cells, land).solve(5).empty());
    CHECK(Attacker(cells, land, {{"cases", {"old", "young"}}}).solve(5) == Names{"a young"});
  }
}
