#include "core/message.hpp"
#include "dice.hpp"
#include "diff/backfiller.hpp"
#include "diff/differ.hpp"
#include "diff/spreader.hpp"
#include "series/difference.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>

using namespace corona;

namespace {

const Date first_day = *parse_date("2020-02-27");

/// Totals of some regions by day; an empty one is not in the file.
using Totals = std::map<std::string, std::vector<std::optional<Count>>>;

struct Row {
  Date date;
  std::optional<Count> total;
  Count new_count = 0;
  Count correction = 0;
  Count days = 0;
  bool operator==(const Row&) const = default;
};
using Rows = std::map<std::string, std::vector<Row>>;  // by region

/// Totals that mostly grow, now and then fall, and have days missing.
Totals random_totals(Dice& dice) {
  Totals totals;
  for (std::uint64_t region = 0; region < 5; ++region) {
    auto& days = totals["R" + std::to_string(region)];
    Count total = dice.between(0, 30);
    for (int day = 0; day < 60; ++day) {
      total = std::max<Count>(0, total + dice.between(-6, 12));
      days.push_back(dice.one_in(5) ? std::nullopt : std::optional(total));
    }
  }
  return totals;
}

/// The totals as corona-csv; with dice, the regions of a date come in any order.
std::string as_csv(const Totals& totals, Dice* dice = nullptr) {
  std::string text = "date,region_code,metric,total\n";
  const std::size_t length = totals.begin()->second.size();
  for (std::size_t day = 0; day < length; ++day) {
    std::vector<std::string> lines;
    for (const auto& [region, days] : totals) {
      if (!days[day]) continue;
      lines.push_back(
          fmt::format("{},{},cases,{}\n", to_string(first_day + Days{day}), region, *days[day]));
    }
    for (std::size_t i = lines.size(); dice != nullptr && i > 1; --i) {
      std::swap(lines[i - 1], lines[dice->below(i)]);
    }
    for (const std::string& line : lines) text += line;
  }
  return text;
}

/// What corona-diff does, without its output.
Rows diff(const std::string& csv, const DiffRules& rules, bool backfill = false) {
  set_quiet(true);  // backfill tells what it cannot cover
  const TemporaryFolder folder;
  const std::string file = folder / "totals.csv";
  std::ofstream(file) << csv;
  Input in({file}, Order::by_date);
  Ledger ledger("");
  Differ differ(rules, in, ledger);
  Spreader spreader(rules.period);
  Backfiller backfiller;
  Rows rows;
  Date last = first_day;
  const auto keep = [&](const Observation& row) {
    REQUIRE(row.date >= last);
    last = row.date;
    rows[std::string(row.series->region_code)].push_back(
        {row.date, row.total, row.new_count.value(), row.correction.value(), row.days.value()});
  };
  const auto count = [&](const Observation& row) { backfill ? backfiller.add(row) : keep(row); };
  const auto count_spread = [&] {
    for (Observation row; spreader.next(row);) count(row);
  };
  for (Record row; in.read(row);) {
    const bool counts = differ.add(row);
    if (rules.gaps != Gaps::spread) {
      if (counts) count(row);
      continue;
    }
    spreader.saw(row);
    if (counts) spreader.add(row);
    count_spread();
  }
  spreader.finish();
  count_spread();
  backfiller.finish();
  for (Observation row; backfiller.next(row);) keep(row);
  return rows;
}

/// Which days of a region have a total.
std::vector<std::size_t> days_with_total(const std::vector<std::optional<Count>>& days) {
  std::vector<std::size_t> with_total;
  for (std::size_t day = 0; day < days.size(); ++day) {
    if (days[day]) with_total.push_back(day);
  }
  return with_total;
}

Count first_of(const std::vector<std::optional<Count>>& days) {
  return *days[days_with_total(days).front()];
}

Count last_of(const std::vector<std::optional<Count>>& days) {
  return *days[days_with_total(days).back()];
}

Count sum_of(const std::vector<Row>& rows) {
  return std::accumulate(rows.begin(), rows.end(), Count{0}, [](Count sum, const Row& row) {
    return sum + row.new_count + row.correction;
  });
}

}  // namespace

TEST_SUITE("diff") {
  TEST_CASE("new and correction add up to the last total minus the first") {
    Dice dice(1);
    for (int round = 0; round < 50; ++round) {
      const Totals totals = random_totals(dice);
      const std::string csv = as_csv(totals);
      for (const Gaps gaps : {Gaps::lump, Gaps::spread}) {
        const Rows since_first = diff(csv, {First::omit, gaps, 1});
        const Rows all = diff(csv, {First::total, gaps, 1});
        for (const auto& [region, days] : totals) {
          CAPTURE(region);
          CHECK(sum_of(since_first.at(region)) == last_of(days) - first_of(days));
          CHECK(sum_of(all.at(region)) == last_of(days));
        }
      }
    }
  }

  TEST_CASE("diff after a running sum gives the counts back") {
    Dice dice(2);
    for (int round = 0; round < 50; ++round) {
      Totals totals;
      Rows counts;
      for (const char* region : {"R1", "R2", "R3"}) {
        Count total = 0;
        for (int day = 0; day < 40; ++day) {
          const Step change = step(std::max<Count>(-total, dice.between(-5, 20)));
          total += change.new_count + change.correction;
          totals[region].push_back(total);
          counts[region].push_back(
              {first_day + Days{day}, total, change.new_count, change.correction, 1});
        }
      }
      CHECK(diff(as_csv(totals), {First::total, Gaps::lump, 1}) == counts);
    }
  }

  TEST_CASE("the order of the regions within a date does not change a region's rows") {
    Dice dice(3);
    for (int round = 0; round < 50; ++round) {
      const Totals totals = random_totals(dice);
      for (const Gaps gaps : {Gaps::lump, Gaps::spread}) {
        const DiffRules rules{First::zero, gaps, 1};
        CHECK(diff(as_csv(totals), rules) == diff(as_csv(totals, &dice), rules));
      }
    }
  }

  TEST_CASE("spread has every date once, from the first total to the last") {
    Dice dice(4);
    for (int round = 0; round < 50; ++round) {
      const Totals totals = random_totals(dice);
      for (const auto& [region, rows] : diff(as_csv(totals), {First::zero, Gaps::spread, 1})) {
        for (std::size_t i = 1; i < rows.size(); ++i) {
          REQUIRE(rows[i].date == rows[i - 1].date + Days{1});
          REQUIRE(rows[i].days == 1);
        }
        const auto days = days_with_total(totals.at(region));
        CHECK(rows.front().date == first_day + Days{days.front()});
        CHECK(rows.back().date == first_day + Days{days.back()});
        CHECK(rows.back().total == last_of(totals.at(region)));
      }
    }
  }

  TEST_CASE("backfill keeps the final total and leaves nothing negative") {
    Dice dice(5);
    for (int round = 0; round < 50; ++round) {
      const Totals totals = random_totals(dice);
      for (const Gaps gaps : {Gaps::lump, Gaps::spread}) {
        const Rows all = diff(as_csv(totals), {First::total, gaps, 1}, true);
        for (const auto& [region, rows] : diff(as_csv(totals), {First::omit, gaps, 1}, true)) {
          CAPTURE(region);
          CHECK(rows.back().total == last_of(totals.at(region)));
          CHECK(sum_of(all.at(region)) == last_of(totals.at(region)));
          for (std::size_t i = 0; i < rows.size(); ++i) {
            REQUIRE(rows[i].new_count >= 0);
            REQUIRE(rows[i].correction == 0);
            REQUIRE(rows[i].total.value_or(0) >= 0);
            if (gaps == Gaps::spread || i == 0) continue;
            REQUIRE(*rows[i].total == *rows[i - 1].total + rows[i].new_count);
          }
        }
      }
    }
  }
}
