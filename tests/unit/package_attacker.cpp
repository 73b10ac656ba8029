#include "attacker.hpp"
#include "reference/municipalities.hpp"
#include "written_package.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <random>

using namespace corona;

namespace {

constexpr Count threshold = 5;
constexpr int trials = 500;

/// The cells of each week of a package.
std::map<std::string, std::vector<PublishedCell>> published(const std::string& package) {
  std::map<std::string, std::vector<PublishedCell>> weeks;
  for (const auto& line : lines_of(package + "/weeks.csv")) {
    if (line[0] == "week_start") continue;
    weeks[line[0]].push_back(
        {line[2], line[4], line[6], line[5].empty() ? 0 : std::stoll(line[5])});
  }
  return weeks;
}

/// The Netherlands of 2020, with the cases of a province of which no municipality is known.
Geography netherlands() {
  Geography land;
  const std::vector<Municipality> all = municipalities(2020);
  for (const Municipality& each : all) {
    for (const std::string& code : {each.code, each.province_code, each.safety_region_code,
                                    each.health_service_code, std::string("NL")}) {
      land[code].insert(each.code);
    }
  }
  const Geography known = land;
  for (const auto& [province, held] : known) {
    if (!province.starts_with("PV")) continue;
    const std::string unknown = province + ".unknown";
    for (const auto& [code, leaves] : known) {
      if (std::includes(leaves.begin(), leaves.end(), held.begin(), held.end())) {
        land[code].insert(unknown);
      }
    }
    land[unknown] = {unknown};
  }
  return land;
}

/// Counts of a week, and which of the regions are published.
class Publisher {
 public:
  explicit Publisher(unsigned seed) : random_(seed) {}

  Count below(Count most) { return static_cast<Count>(random_()) % std::max<Count>(most, 1); }

  /// A file of the counts of some regions, for metrics of which the first is the sum of the others.
  std::string counts(const Geography& land, const std::vector<std::string>& metrics,
                     const std::function<Count(const std::string& leaf)>& draw) {
    std::map<std::string, std::map<std::string, Count>> of_leaf;  // by metric
    for (const auto& [code, leaves] : land) {
      for (const std::string& leaf : leaves) {
        for (std::size_t i = metrics.size() > 1 ? 1 : 0; i < metrics.size(); ++i) {
          const auto [known, is_new] = of_leaf[metrics[i]].try_emplace(leaf, 0);
          if (!is_new) continue;
          known->second = draw(leaf);
          if (i > 0) of_leaf[metrics[0]][leaf] += known->second;
        }
      }
    }
    std::ostringstream file;
    file << "date,region_code,metric,new,correction,days\n";
    const std::map<char, Count> shares = drawn_shares(land);
    const Count unknown_share = below(3) == 0 ? 3 : 0;
    for (const auto& [code, leaves] : land) {
      if (below(100) >= shares.at(code[0])) continue;
      for (const std::string& metric : metrics) {
        Count sum = 0;
        for (const std::string& leaf : leaves) sum += of_leaf[metric][leaf];
        const bool is_unknown = below(100) < unknown_share;
        file << "2020-09-13," << code << ',' << metric << ',' << std::max<Count>(sum, 0) << ','
             << std::min<Count>(sum, 0) << ',' << (is_unknown ? 6 : 7) << '\n';
      }
    }
    return file.str();
  }

 private:
  /// The percentage of the regions of each level that are published, by the letter of their codes.
  std::map<char, Count> drawn_shares(const Geography& land) {
    std::map<char, Count> shares;
    for (const auto& [code, leaves] : land) {
      if (!shares.contains(code[0])) shares[code[0]] = std::min<Count>(below(6) * 25, 100);
    }
    return shares;
  }

  std::minstd_rand random_;
};

/// A small land of districts, zones and states, of which only states are made of districts.
struct SmallLand {
  Geography geography;
  std::string file = "region_code,region_level,parent_code\nNation,nation,\n";

  explicit SmallLand(Publisher& random) {
    const Count districts = 2 + random.below(2);
    const Count zones = 2 + random.below(2);
    std::map<std::string, std::string> lines;  // of the file
    const Count towns = 4 + random.below(6);
    for (Count i = 0; i < towns; ++i) {
      const std::string town = "T" + std::to_string(i);
      const Count number = random.below(districts);
      const std::string district = "D" + std::to_string(number);
      const std::string state = "S" + std::to_string(number % 2);
      const std::string zone = "Z" + std::to_string(random.below(zones));
      lines[state] = ",state,Nation\n";
      lines[district] = ",district," + state + "\n";
      lines[zone] = ",zone,Nation\n";
      lines[town] = ",town," + district + " " + zone + "\n";
      for (const std::string& code : {town, district, zone, state, std::string("Nation")}) {
        geography[code].insert(town);
      }
    }
    for (const auto& [code, rest] : lines) file += code + rest;
  }
};

struct Tally {
  std::size_t hidden = 0, shown = 0, small = 0;

  void add(const std::vector<PublishedCell>& cells) {
    for (const PublishedCell& cell : cells) {
      hidden += cell.status == "hidden" ? 1U : 0U;
      shown += cell.status == "shown" ? 1U : 0U;
      small += cell.status == "shown" && cell.count > 0 && cell.count < threshold ? 1U : 0U;
    }
  }
};

using Names = std::vector<std::string>;

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

TEST_SUITE("package_attacker") {
  TEST_CASE("no hidden count follows in any choice of Dutch regions and levels") {
    const Geography land = netherlands();
    std::map<std::string, Count> inhabitants;
    for (const Municipality& each : municipalities(2020)) inhabitants[each.code] = each.population;
    Tally tally;
    for (unsigned trial = 0; trial < trials; ++trial) {
      CAPTURE(trial);
      Publisher random(trial + 1);
      const Count scale = 5'000 << random.below(5);
      const std::string counts = random.counts(land, {"cases"}, [&](const std::string& leaf) {
        if (!inhabitants.contains(leaf)) return random.below(2) * random.below(4);
        if (random.below(60) == 0) return -random.below(3);
        return random.below(inhabitants.at(leaf) / scale + 2);
      });
      if (counts.find(",7\n") == std::string::npos) continue;  // no week is known
      const WrittenPackage package(counts, threshold);
      for (const auto& [week, cells] : published(package.path())) {
        tally.add(cells);
        CHECK(joined(Attacker(cells, land).solve(threshold)) == "");
      }
    }
    CHECK(tally.small == 0);
    CHECK(tally.hidden > 10'000);
    CHECK(tally.shown > 10'000);
  }

  TEST_CASE("no hidden count follows in small lands, also from limits and from sums of metrics") {
    Tally tally;
    for (unsigned trial = 0; trial < 4 * trials; ++trial) {
      CAPTURE(trial);
      Publisher random(trial + 1);
      const SmallLand land(random);
      const bool has_parts = random.below(3) == 0;
      const Count most = 2 + random.below(8);
      const std::string counts =
          random.counts(land.geography, has_parts ? Names{"cases", "old", "young"} : Names{"cases"},
                        [&](const std::string&) { return random.below(most); });
      if (counts.find(",7\n") == std::string::npos) continue;  // no week is known
      const WrittenPackage package(counts, threshold, land.file);
      std::map<std::string, Names> sums;
      if (has_parts) sums["cases"] = {"old", "young"};
      for (const auto& [week, cells] : published(package.path())) {
        tally.add(cells);
        CAPTURE(counts);
        CAPTURE(land.file);
        const Attacker attacker(cells, land.geography, sums);
        CHECK(joined(attacker.solve(threshold)) == "");
        CHECK(joined(attacker.bound()) == "");
      }
    }
    CHECK(tally.small == 0);
    CHECK(tally.hidden > 5'000);
    CHECK(tally.shown > 1'000);
  }

  TEST_CASE("nor from those of the package of 2020 that $CORONA_PACKAGE names") {
    const char* package = std::getenv("CORONA_PACKAGE");
    if (package == nullptr) return;
    const Geography land = netherlands();
    Tally tally;
    for (const auto& [week, cells] : published(package)) {
      CAPTURE(week);
      tally.add(cells);
      std::map<std::string, std::vector<PublishedCell>> metrics;
      for (const PublishedCell& cell : cells) metrics[cell.metric].push_back(cell);
      for (const auto& [metric, of] : metrics)
        CHECK(joined(Attacker(of, land).solve(threshold)) == "");
    }
    CHECK(tally.small == 0);
    CHECK(tally.hidden > 0);
    MESSAGE(tally.hidden, " hidden counts, ", tally.shown, " shown");
  }
}
