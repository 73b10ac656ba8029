#include "rank/standings.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "series/poisson.hpp"
#include "series/rate.hpp"

#include <algorithm>
#include <cmath>

namespace corona {
namespace {

constexpr double most_exact = 9007199254740991.0;  // 2^53 - 1: beyond it, wholes fall together

/// A value to rank by. Throws Error where it could be taken for another.
std::optional<double> distinct(const Standing& at, Date date, std::optional<double> value,
                               const RankRules& rules) {
  if (!value || std::abs(*value) <= most_exact) return value;
  const Series& series = at.course->series();
  throw data_error(
      "{} {} on {}: a value beyond {:.0f} cannot be told from others, and has no rank: {}mend the"
      " count",
      in_quotes(series.region_code), printable(series.metric), to_string(date), most_exact,
      is_rate(rules.by) ? "" : "rank by per_100k, or ");
}

std::optional<double> total_to_rank(const Standing& at, const RankRules& rules) {
  if (is_rate(rules.by)) return per_100k(at.total, at.population);
  if (!at.total) return std::nullopt;
  return static_cast<double>(*at.total);
}

/// What the course says of the date; it goes on with the next one.
void fill(Standing& at) {
  at.value = at.course->value(at.date, at.population);
  at.sum = at.course->sum(at.date);
  at.per_100k = at.course->per_100k_now(at.population);
  at.total = at.course->total(at.date);
  at.new_count = at.course->new_count(at.date);
  at.share_of_peak = at.course->share_of_peak();
}

/// By how much the value grows with its count; empty where a rate has no inhabitants.
std::optional<double> unit_of(const Standing& at, const RankRules& rules) {
  if (is_rate(rules.by)) return per_100k(1, at.population);
  if (rules.by.column == Column::mean) return 1 / static_cast<double>(rules.window);
  return 1.0;
}

/// The limits of a value, from the exact limits of its count; empty where the count is not known or
/// negative. They hold the value, also where the stream gives one that is none of that count.
std::optional<Limits> limits_of(const Standing& at, const RankRules& rules) {
  const auto count = at.course->count_behind_value(at.date);
  const auto limits = count ? poisson_limits(*count) : std::nullopt;
  const auto unit = unit_of(at, rules);
  if (!limits || !unit || !at.value) return std::nullopt;
  return Limits{std::min(limits->low * *unit, *at.value),
                std::max(limits->high * *unit, *at.value)};
}

/// Ranges of ranks from the limits of the values; a value without limits has no range, and counts
/// for others as it stands.
std::vector<RankRange> ranges_of(const std::vector<Standing>& standings, const RankRules& rules) {
  Values low(standings.size());
  Values high(standings.size());
  std::vector<bool> has_limits(standings.size());
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const auto limits = limits_of(standings[i], rules);
    low[i] = limits ? limits->low : standings[i].value;
    high[i] = limits ? limits->high : standings[i].value;
    has_limits[i] = limits.has_value();
  }
  auto ranges = rank_ranges(low, high, rules.direction);
  for (std::size_t i = 0; i < standings.size(); ++i) {
    if (!has_limits[i]) ranges[i] = {};
  }
  return ranges;
}

void keep_top(std::vector<Standing>& standings, Count top) {
  auto end = static_cast<std::size_t>(top);
  while (end < standings.size() && standings[end].value &&
         standings[end].value == standings[end - 1].value) {
    ++end;
  }
  if (end < standings.size()) standings.resize(end);
}

}  // namespace

void place(std::vector<Standing>& standings, const RankRules& rules) {
  std::sort(standings.begin(), standings.end(), [](const Standing& a, const Standing& b) {
    return a.course->series().region_code < b.course->series().region_code;
  });
  Values now;
  Values before;
  Values by_total;
  for (Standing& at : standings) {
    fill(at);
    const Date window_before = at.date - Days{rules.window};
    now.push_back(distinct(at, at.date, at.value, rules));
    before.push_back(
        distinct(at, window_before, at.course->value(window_before, at.population), rules));
    by_total.push_back(distinct(at, at.date, total_to_rank(at, rules), rules));
  }
  const Ranks ranks = ranks_of(now, rules.ties, rules.direction);
  const Ranks ranks_before = ranks_of(before, rules.ties, rules.direction);
  const Ranks ranks_by_total = ranks_of(by_total, rules.ties, rules.direction);
  const auto ranges =
      rules.interval ? ranges_of(standings, rules) : std::vector<RankRange>(standings.size());
  std::vector<Standing> placed;
  for (const std::size_t i : ranked_order(now, rules.direction)) {
    Standing& at = placed.emplace_back(standings[i]);
    at.rank = ranks[i];
    at.rank_before = ranks_before[i];
    at.rank_total = ranks_by_total[i];
    at.range = ranges[i];
  }
  standings = std::move(placed);
  if (rules.top) keep_top(standings, *rules.top);
}

}  // namespace corona
