#include "export/package/weeks.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "export/package/covered_days.hpp"
#include "export/package/equations.hpp"
#include "export/seen_rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace corona {
namespace {

constexpr Count days_of_week = 7;

Date monday_of(Date date) {
  return date - (date::weekday{date} - date::Monday);
}

/// What is known of a series in a week so far.
struct Week {
  const Series* series = nullptr;
  std::optional<Count> count = 0;
  Count days = 0;

  void add(const Record& row) {
    const Count covered = row.days.value_or(1);
    const auto change = change_of_total(row);
    const Count into_week = (row.date - monday_of(row.date)).count() + 1;
    if (covered < 1 || covered > into_week || !count || !change) {
      count = std::nullopt;
      return;
    }
    days += covered;
    count = checked_add(*count, *change);
  }
  bool is_whole() const { return count && days == days_of_week; }
};

void refuse_double(CoveredDays& covered, const Record& row, const Input& in) {
  if (!change_of_total(row)) return;
  const Date first = row.date - Days{row.days.value_or(1) - 1};
  if (covered.add(*row.series, first, row.date)) return;
  throw data_error("{}: {} {} on {}: a day of this count was counted before",
                   in.place_of(row.place), in_quotes(row.series->region_code),
                   printable(row.series->metric), to_string(row.date));
}

using Key = std::pair<Date, std::uint32_t>;  // Monday, and id of the series

}  // namespace

std::vector<WeekCount> read_weeks(Input& in) {
  in.require(Column::new_count, "pipe the totals through corona-diff first");
  std::map<Key, Week> weeks;
  SeenRows seen;
  CoveredDays covered;
  for (Record row; in.read(row);) {
    seen.add(row, in);
    refuse_double(covered, row, in);
    Week& week = weeks[{monday_of(row.date), row.series->id}];
    week.series = row.series;
    week.add(row);
  }
  std::vector<WeekCount> all;
  for (auto week = weeks.begin(); week != weeks.end();) {
    const Date monday = week->first.first;
    const auto end = weeks.lower_bound({monday + Days{days_of_week}, 0});
    const bool known =
        std::any_of(week, end, [](const auto& entry) { return entry.second.is_whole(); });
    for (; week != end; ++week) {
      const Week& of = week->second;
      if (of.is_whole() && (*of.count > largest_count || *of.count < -largest_count)) {
        throw data_error("{} {}: {} in the week of {} is more than a count of people can be",
                         printable(of.series->region_code), printable(of.series->metric), *of.count,
                         to_string(monday));
      }
      if (known) all.push_back({monday, of.series, of.is_whole() ? of.count : std::nullopt});
    }
  }
  if (all.empty()) throw data_error("no region has a whole week, from Monday to Sunday");
  return all;
}

}  // namespace corona
