#include "core/message.hpp"
#include "dice.hpp"
#include "diff/differ.hpp"
#include "rank/ranking.hpp"
#include "temporary_folder.hpp"
#include "trend/trend.hpp"

#include <doctest/doctest.h>

#include <fstream>

// No figure of a date may change by rows that come after it.

using namespace corona;

namespace {

const Date first_day = *parse_date("2020-08-30");
constexpr int days = 40;

/// Daily counts of a few regions, with gaps, counts of several days, and rows without a count or
/// without a total.
std::string random_counts(Dice& dice) {
  std::string text = "date,region_code,metric,total,new,correction,days\n";
  Date counted_to[4] = {};
  const bool often_empty = dice.one_in(2);
  for (int day = 0; day < days; ++day) {
    const Date date = first_day + Days{day};
    for (const int region : {0, 1, 2, 3}) {
      if (dice.one_in(region == 3 ? 2 : 12)) continue;
      const bool counts = !dice.one_in(often_empty ? 3 : 15);
      std::string total = std::to_string(dice.between(0, 90));
      if (dice.one_in(5)) total.clear();
      const Date before = std::exchange(counted_to[region], counts ? date : counted_to[region]);
      const Count since = before == Date{} ? 1 : (date - before).count();
      const Count covered = dice.one_in(3) ? since : 1;
      text += fmt::format("{},GM{},cases,{},", to_string(date), region == 0 ? 114 : region, total);
      text += counts ? fmt::format("{},{},{}\n", dice.between(0, 30), -dice.between(0, 3), covered)
                     : ",,\n";
    }
  }
  return text;
}

/// Rows of the days after a date, which have a total, or none, and no count.
std::string without_counts(Dice& dice, Date date) {
  std::string text;
  for (int day = 1; day <= days; ++day) {
    for (const char* code : {"GM114", "GM2"}) {
      const std::string total = dice.one_in(2) ? "" : std::to_string(dice.between(0, 90));
      text += fmt::format("{},{},cases,{},,,\n", to_string(date + Days{day}), code, total);
    }
  }
  return text;
}

/// The header and the rows up to a date.
std::string until(const std::string& csv, Date date) {
  std::string kept;
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find('\n', at) + 1;
    const std::string line = csv.substr(at, end - at);
    const auto of_line = parse_date(line.substr(0, date_length));
    if (!of_line || *of_line <= date) kept += line;
    at = end;
  }
  return kept;
}

std::string text_of(const Record& row) {
  std::string text = fmt::format("{} {}", to_string(row.date), row.series->region_code);
  for (const auto& count : {row.total, row.new_count, row.correction, row.days}) {
    text += count ? fmt::format(",{}", *count) : ",";
  }
  for (std::size_t i = 0; i < figure_count; ++i) {
    const std::size_t first = static_cast<std::size_t>(Column::window);
    text += ',';
    text += row.figures[static_cast<Column>(first + i)];
  }
  return text + '\n';
}

/// What `work` makes of an input, as text; the refusal, where it refuses.
std::string made_by(const std::string& csv, const auto& work) {
  const Silence silence;
  const TemporaryFolder folder;
  const std::string file = folder / "in.csv";
  std::ofstream(file) << csv;
  Input in({file}, Order::by_date);
  std::string text;
  try {
    work(in, [&](const Record& row) { text += text_of(row); });
  } catch (const Error& refusal) {
    return refusal.what();
  }
  return text;
}

/// Inhabitants of the regions, without the built-in tables, which take most of the time.
const Populations& populations() {
  static const Populations few = [] {
    const TemporaryFolder folder;
    const std::string file = folder / "population.csv";
    std::ofstream(file) << "region_code,population\nGM114,107000\nGM1,1000\nGM2,2000\n";
    return Populations::from_file(file);
  }();
  return few;
}

std::string ranked(const std::string& csv, const RankRules& rules, const RankScope& scope) {
  return made_by(csv, [&](Input& in, const auto& give) {
    Ranking ranking(rules, scope, in, populations());
    Record ranked;
    const auto give_ranked = [&] {
      while (ranking.next(ranked)) give(ranked);
    };
    for (Record row; in.read(row);) {
      ranking.add(row);
      give_ranked();
    }
    ranking.finish();
    give_ranked();
  });
}

std::string of_trend(const std::string& csv, const TrendRules& rules, Date last) {
  return made_by(csv, [&](Input& in, const auto& give) {
    Trend trend(rules, in, populations(), [&](const Record& row) {
      if (row.date <= last) give(row);
    });
    for (Record row; in.read(row);) trend.add(row);
    trend.finish();
  });
}

std::string of_diff(const std::string& csv, const DiffRules& rules, Date last) {
  return made_by(csv, [&](Input& in, const auto& give) {
    Ledger ledger("");
    Differ differ(rules, in, ledger);
    for (Record row; in.read(row);) {
      if (differ.add(row) && row.date <= last) give(row);
    }
  });
}

}  // namespace

TEST_SUITE("later_rows") {
  TEST_CASE("a ranking on a date is the same with and without the rows after it") {
    using enum Measure;
    constexpr Column columns[] = {Column::sum,   Column::mean,           Column::new_count,
                                  Column::total, Column::total_per_100k, Column::change};
    constexpr Measure measures[] = {sum, mean, new_count, total, total_per_100k, change};
    Dice dice(5);
    for (int round = 0; round < 300; ++round) {
      const std::string csv = random_counts(dice);
      const Date date = first_day + Days{dice.between(0, days - 1)};
      const std::size_t by = dice.below(std::size(measures));
      RankRules rules;
      rules.by = {measures[by], columns[by]};
      rules.window = dice.between(1, 8);
      RankScope scope;
      scope.date = date;
      scope.stale = dice.one_in(2) ? Stale::keep : Stale::omit;
      if (dice.one_in(2)) scope.against = "GM2";
      CAPTURE(csv);
      CAPTURE(to_string(date));
      CAPTURE(static_cast<int>(measures[by]));
      const std::string on_date = ranked(until(csv, date), rules, scope);
      CHECK(ranked(csv, rules, scope) == on_date);

      scope.date.reset();
      const std::string latest = until(csv, date);
      CHECK(ranked(latest + without_counts(dice, date), rules, scope) ==
            ranked(latest, rules, scope));

      scope.every_date = true;
      const std::string every_date = ranked(until(csv, date), rules, scope);
      if (every_date.starts_with("20")) CHECK(ranked(csv, rules, scope).starts_with(every_date));
    }
  }

  TEST_CASE("a ranking of every date says of each what a ranking of that date says") {
    Dice dice(6);
    for (int round = 0; round < 30; ++round) {
      const std::string csv = random_counts(dice);
      RankRules rules;
      rules.by = {Measure::sum, Column::sum};
      rules.window = dice.between(1, 4);
      RankScope scope;
      std::string each;
      for (int day = 0; day < days; ++day) {
        scope.date = first_day + Days{day};
        const std::string one = ranked(csv, rules, scope);
        if (one.starts_with("20")) each += one;
        // The ranking of one date refuses where no sum is known, that of all dates does not.
      }
      scope.date.reset();
      scope.every_date = true;
      const std::string all = ranked(csv, rules, scope);
      for (std::size_t at = 0; at < each.size();) {
        const std::size_t end = each.find('\n', at) + 1;
        CHECK(all.find(each.substr(at, end - at)) != std::string::npos);
        at = end;
      }
    }
  }

  TEST_CASE("indicators of a date are the same without the rows after its window") {
    Dice dice(7);
    const LevelScheme levels = read_levels("nl-region");
    for (int round = 0; round < 200; ++round) {
      const std::string csv = random_counts(dice);
      TrendRules rules;
      rules.window = dice.between(1, 8);
      rules.align = dice.one_in(2) ? Align::centre : Align::trailing;
      rules.with.push_back(Indicator::r);
      rules.signal = dice.one_in(2);
      rules.levels = levels;
      rules.reproduction = {serial_interval(4, 2), 4, rules.window, 1};
      const Date date = first_day + Days{dice.between(1, days - 1)};
      const Date last = date - Days{rules.delay()};
      CAPTURE(csv);
      CHECK(of_trend(csv, rules, last) == of_trend(until(csv, date), rules, last));
    }
  }

  TEST_CASE("counts of a date are the same without the totals after it") {
    Dice dice(8);
    for (int round = 0; round < 200; ++round) {
      const std::string csv = random_counts(dice);
      const Date date = first_day + Days{dice.between(0, days - 1)};
      CHECK(of_diff(csv, {}, date) == of_diff(until(csv, date), {}, date));
    }
  }
}
