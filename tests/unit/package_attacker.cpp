#include "reference/municipalities.hpp"
#include "written_package.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

using namespace corona;

namespace {

/// Knows what is in a package and nothing else, and solves all sums of its regions in the field of
/// whole numbers modulo a prime: what follows from them as fractions, follows there.
class Attacker {
 public:
  explicit Attacker(const std::string& package) {
    for (const auto& line : lines_of(package + "/regions.csv")) {
      if (line[0] == "region_code") continue;
      levels_[line[0]] = line[2];
      std::stringstream words(line[3]);
      for (std::string word; words >> word;) {
        lies_in_[line[0]].insert(word);
        if (line[2] == "municipality") ++municipalities_[word];
      }
    }
    for (const auto& line : lines_of(package + "/weeks.csv")) {
      if (line[0] == "week_start") continue;
      auto& table = tables_[line[0] + " " + line[4]];
      table[line[2]] = {line[6], line[5].empty() ? 0 : std::stoll(line[5])};
    }
  }

  void attack() {
    for (const auto& [name, table] : tables_) {
      CAPTURE(name);
      attack(table);
    }
  }

  std::size_t hidden() const { return hidden_; }
  std::size_t shown() const { return shown_; }

 private:
  __extension__ using Number = unsigned __int128;
  static constexpr Number prime = (Number{1} << 61) - 1;
  using Row = std::map<std::string, Number>;  // of hidden cells; "" is the right-hand side

  struct Cell {
    std::string status;
    Count count;
  };
  using Table = std::map<std::string, Cell>;

  static Number modulo(Count value) {
    return value >= 0 ? Number(value) % prime : prime - Number(-value) % prime;
  }

  static Number inverse(Number value) {
    Number power = 1;
    for (Number exponent = prime - 2; exponent > 0; exponent >>= 1U) {
      if ((exponent & 1U) != 0) power = power * value % prime;
      value = value * value % prime;
    }
    return power;
  }

  /// The regions of a level that make up a region, and those of unknown places in none of them.
  std::vector<std::string> parts(const Table& table, const std::string& whole,
                                 const std::string& level) const {
    std::vector<std::string> found;
    const auto within = [&](const std::string& region, const std::string& other) {
      const auto holders = lies_in_.find(region);
      return holders != lies_in_.end() && holders->second.contains(other);
    };
    for (const auto& [region, cell] : table) {
      if (levels_.at(region) == level && within(region, whole)) found.push_back(region);
    }
    const std::vector<std::string> of_level = found;
    if (of_level.empty()) return {};
    if (level != "municipality") {
      std::size_t held = 0;
      for (const std::string& part : of_level) held += municipalities_.at(part);
      if (held != municipalities_.at(whole)) return {};
    }
    for (const auto& [region, cell] : table) {
      if (!levels_.at(region).empty() || !within(region, whole)) continue;
      if (std::none_of(of_level.begin(), of_level.end(),
                       [&](const auto& part) { return within(region, part); })) {
        found.push_back(region);
      }
    }
    return found;
  }

  void attack(const Table& table) {
    std::vector<Row> rows;
    for (const auto& [region, cell] : table) {
      CHECK((cell.status != "shown" || cell.count < 1 || cell.count > 4));
      hidden_ += cell.status == "hidden" ? 1U : 0U;
      shown_ += cell.status == "shown" ? 1U : 0U;
      for (const char* level : {"municipality", "security-region", "ggd", "province"}) {
        if (levels_.at(region) == level) continue;
        const auto all = parts(table, region, level);
        if (all.empty()) continue;
        Row row;
        add(row, region, cell, -1);
        for (const std::string& part : all) add(row, part, table.at(part), 1);
        rows.push_back(std::move(row));
      }
    }
    solve(rows);
    for (const Row& row : rows) {
      const std::string cell = row.rbegin()->first;
      if (hidden_in(row) > 1) continue;
      CAPTURE(cell);
      const Number value = row.contains("") ? row.at("") : 0;
      CHECK((table.at(cell).status == "unknown" && (value < 1 || value > 4)));
    }
  }

  static void add(Row& row, const std::string& region, const Cell& cell, Count sign) {
    if (cell.status == "shown") {
      row[""] = (row[""] + modulo(-sign * cell.count)) % prime;
    } else {
      row[region] = modulo(sign);
    }
  }

  static Count hidden_in(const Row& row) {
    return static_cast<Count>(row.size()) - (row.contains("") ? 1 : 0);
  }

  static void solve(std::vector<Row>& rows) {
    for (std::size_t done = 0; done < rows.size();) {
      Row& pivot = rows[done];
      while (!pivot.empty() && pivot.rbegin()->second == 0) pivot.erase(pivot.rbegin()->first);
      if (pivot.empty() || pivot.rbegin()->first.empty()) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(done));
        continue;
      }
      const std::string cell = pivot.rbegin()->first;
      const Number factor = inverse(pivot[cell]);
      for (auto& [key, value] : pivot) value = value * factor % prime;
      for (Row& row : rows) {
        const auto found = row.find(cell);
        if (&row == &pivot || found == row.end() || found->second == 0) continue;
        const Number times = prime - found->second;
        for (const auto& [key, value] : pivot) {
          Number& target = row[key];
          target = (target + times * value) % prime;
        }
        std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
      }
      ++done;
    }
  }

  std::map<std::string, std::string> levels_;
  std::map<std::string, std::set<std::string>> lies_in_;
  std::map<std::string, std::size_t> municipalities_;  // that a region holds
  std::map<std::string, Table> tables_;                // by week and metric
  std::size_t hidden_ = 0;
  std::size_t shown_ = 0;
};

/// Counts of every municipality of 2020 on each day of two weeks, some cases without a known
/// municipality, and the sums of all regions above.
std::string made_up_counts() {
  std::ostringstream file;
  file << "date,region_code,metric,new,correction\n";
  std::minstd_rand random(5);
  const std::vector<Municipality> all = municipalities(2020);
  std::map<std::string, std::set<std::string>> holders;  // of all municipalities of a province
  for (const Municipality& each : all) {
    auto [known, is_new] = holders.try_emplace(each.province_code);
    const std::set<std::string> of_this{each.safety_region_code, each.health_service_code};
    if (is_new) known->second = of_this;
    std::erase_if(known->second, [&](const auto& code) { return !of_this.contains(code); });
  }
  const Date first = *make_date(2020, 8, 31);
  for (int day = 0; day < 14; ++day) {
    std::map<std::string, Count> sums;
    for (const Municipality& each : all) {
      const Count most = each.population / 40'000 + 1;
      const Count drawn = static_cast<Count>(random()) % (most + 8) - 7;
      const Count count = drawn < -6 && day % 7 == 2 ? -1 : std::max<Count>(drawn, 0);
      for (const std::string& code : {each.code, each.province_code, each.safety_region_code,
                                      each.health_service_code, std::string("NL")}) {
        sums[code] += count;
      }
      if (random() % 300U == 0) {
        for (const std::string& code :
             {each.province_code + ".unknown", each.province_code, std::string("NL")}) {
          ++sums[code];
        }
        for (const std::string& code : holders[each.province_code]) ++sums[code];
      }
    }
    for (const auto& [code, count] : sums) {
      file << to_string(first + Days{day}) << ',' << code << ",cases," << std::max<Count>(count, 0)
           << ',' << std::min<Count>(count, 0) << '\n';
    }
  }
  return file.str();
}

}  // namespace

TEST_SUITE("package_attacker") {
  TEST_CASE("no hidden count follows from the sums of a package") {
    const WrittenPackage package(made_up_counts(), 5);
    Attacker attacker(package.path());
    attacker.attack();
    CHECK(attacker.hidden() > 200);
    CHECK(attacker.shown() > 300);
  }

  TEST_CASE("nor from those of the package that $CORONA_PACKAGE names") {
    const char* package = std::getenv("CORONA_PACKAGE");
    if (package == nullptr) return;
    Attacker attacker(package);
    attacker.attack();
    CHECK(attacker.hidden() > 0);
    MESSAGE(attacker.hidden(), " hidden counts, ", attacker.shown(), " shown");
  }
}
