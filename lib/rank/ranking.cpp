#include "rank/ranking.hpp"

#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "series/rate.hpp"

#include <algorithm>
#include <map>

namespace corona {
namespace {

bool is_rate(Measure by) {
  return by == Measure::per_100k || by == Measure::total_per_100k;
}

Column column_of(Measure by) {
  switch (by) {
    case Measure::per_100k:
      return Column::per_100k;
    case Measure::sum:
      return Column::sum;
    case Measure::mean:
      return Column::mean;
    case Measure::new_count:
      return Column::new_count;
    case Measure::total:
      return Column::total;
    case Measure::total_per_100k:
      return Column::total_per_100k;
    case Measure::change:
      return Column::change;
  }
  return Column::per_100k;
}

std::string named(const Series& series) {
  return fmt::format("{} {}", printable(series.region_code), printable(series.region_name));
}

}  // namespace

std::vector<Column> ranking_columns(Measure by) {
  using enum Column;
  std::vector<Column> columns{rank,        date,       region_code,  region_name, metric,
                              window,      sum,        population,   per_100k,    total,
                              rank_before, rank_total, share_of_peak};
  const Column ranked = column_of(by);
  if (std::find(columns.begin(), columns.end(), ranked) == columns.end()) columns.push_back(ranked);
  return columns;
}

Ranking::Ranking(RankRules rules, const Input& in, Populations populations)
    : rules_(std::move(rules)), in_(in), populations_(std::move(populations)) {
}

void Ranking::add(const Record& row) {
  if (rules_.date && row.date > *rules_.date) return;
  Course* course = course_of(*row.series);
  if (course == nullptr || !row.new_count) return;
  if (!course->add(row)) {
    throw data_error("{}: {} {}: a day of this count was counted before", in_.place_of(row.place),
                     in_quotes(row.series->region_code), printable(row.series->metric));
  }
}

Course* Ranking::course_of(const Series& series) {
  if (series.id >= course_of_.size()) course_of_.resize(series.id + 1);
  auto& course = course_of_[series.id];
  if (!course) {
    course = is_ranked(series) ? &courses_.emplace_back(rules_.window, rules_.by) : nullptr;
  }
  return *course;
}

bool Ranking::is_ranked(const Series& series) const {
  return !is_unknown_region(series.region_code) &&
         (rules_.metric.empty() || series.metric == rules_.metric);
}

void Ranking::finish() {
  std::vector<std::string> metrics;  // in order of first appearance
  std::map<std::string, std::vector<const Course*>> courses_of_metric;
  for (const Course& course : courses_) {
    if (course.empty()) continue;
    const std::string& metric = course.series().metric;
    auto& courses = courses_of_metric[metric];
    if (courses.empty()) metrics.push_back(metric);
    courses.push_back(&course);
  }
  if (!rules_.metric.empty() && metrics.empty()) {
    throw data_error("--metric: the data has no {}", in_quotes(rules_.metric));
  }
  for (const std::string& metric : metrics) rank_metric(metric, courses_of_metric[metric]);
  if (rules_.date && standings_.empty()) {
    throw data_error("--date: the data has no count on {}", to_string(*rules_.date));
  }
  refuse_long_window();
  tell_population();
}

void Ranking::refuse_long_window() const {
  const bool by_window = rules_.by != Measure::total && rules_.by != Measure::total_per_100k &&
                         rules_.by != Measure::new_count;
  const auto has_sum = [](const Standing& at) { return at.course->sum(at.date).has_value(); };
  if (!by_window || standings_.empty()) return;
  if (std::any_of(standings_.begin(), standings_.end(), has_sum)) return;
  throw data_error("--window: no region has counts for all of the last {} days", rules_.window);
}

void Ranking::rank_metric(const std::string& metric, const std::vector<const Course*>& courses) {
  std::optional<Date> date = rules_.date;
  if (!date) {
    for (const Course* course : courses) {
      date = std::max(date.value_or(course->last()), course->last());
    }
  }
  std::vector<Standing> standings;
  std::vector<std::string> left_out;
  for (const Course* course : courses) {
    if (rules_.stale == Stale::omit && course->last() < *date) {
      left_out.push_back(
          fmt::format("{} by {} days", named(course->series()), (*date - course->last()).count()));
    } else {
      standings.push_back({course, course->last(), population_of(*course), {}, {}, {}, {}});
    }
  }
  if (!left_out.empty() && !standings.empty()) {
    note("{} on {} leaves out what is older: {}", printable(metric), to_string(*date),
         listed(left_out));
  }
  place(standings);
  keep_top(standings);
  standings_.insert(standings_.end(), standings.begin(), standings.end());
}

std::optional<Count> Ranking::population_of(const Course& course) {
  const std::string& code = course.series().region_code;
  const auto found = populations_.find(code, course.last());
  if (!found) {
    const std::string name = named(course.series());
    auto& names = without_population_;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return std::nullopt;
  }
  const auto year = static_cast<int>(date::year_month_day{course.last()}.year());
  if (found->year != Populations::no_year && found->year != year) other_year_ = found->year;
  return found->inhabitants;
}

/// Fills in values and ranks and puts the standings in order.
void Ranking::place(std::vector<Standing>& standings) const {
  std::sort(standings.begin(), standings.end(), [](const Standing& a, const Standing& b) {
    return a.course->series().region_code < b.course->series().region_code;
  });
  Values now;
  Values before;
  Values by_total;
  for (const Standing& at : standings) {
    const auto total = at.course->total(at.date);
    now.push_back(at.course->value(at.date, at.population));
    before.push_back(at.course->value(at.date - Days{rules_.window}, at.population));
    by_total.push_back(per_100k(total, is_rate(rules_.by) ? at.population : Count{100'000}));
  }
  const Ranks ranks = ranks_of(now, rules_.ties, rules_.direction);
  const Ranks ranks_before = ranks_of(before, rules_.ties, rules_.direction);
  const Ranks ranks_by_total = ranks_of(by_total, rules_.ties, rules_.direction);
  std::vector<Standing> placed;
  for (const std::size_t i : ranked_order(now, rules_.direction)) {
    Standing& at = placed.emplace_back(standings[i]);
    at.value = now[i];
    at.rank = ranks[i];
    at.rank_before = ranks_before[i];
    at.rank_total = ranks_by_total[i];
  }
  standings = std::move(placed);
}

void Ranking::keep_top(std::vector<Standing>& standings) const {
  if (!rules_.top) return;
  auto end = static_cast<std::size_t>(*rules_.top);
  while (end < standings.size() && standings[end].value &&
         standings[end].value == standings[end - 1].value) {
    ++end;
  }
  if (end < standings.size()) standings.resize(end);
}

void Ranking::tell_population() const {
  if (!without_population_.empty()) {
    note("no population, so no rate: {}: give one with --population", listed(without_population_));
  }
  if (other_year_) note("rates use the population of {}, the nearest year there is", *other_year_);
}

bool Ranking::next(Record& row) {
  if (next_ == standings_.size()) return false;
  using enum Column;
  const Standing& at = standings_[next_++];
  const auto window_sum = at.course->sum(at.date);
  text_.clear();
  row = Record{};
  row.date = at.date;
  row.series = &at.course->series();
  row.total = at.course->total(at.date);
  row.new_count = at.course->new_count(at.date);
  text_.set(row, rank, at.rank);
  text_.set(row, window, std::optional(rules_.window));
  text_.set(row, sum, window_sum);
  text_.set(row, population, at.population);
  text_.set(row, per_100k, corona::per_100k(window_sum, at.population));
  text_.set(row, rank_before, at.rank_before);
  text_.set(row, rank_total, at.rank_total);
  text_.set(row, share_of_peak, at.course->share_of_peak());
  const Column ranked = column_of(rules_.by);
  if (ranked >= window && ranked != sum && ranked != per_100k) text_.set(row, ranked, at.value);
  return true;
}

}  // namespace corona
