#include "trend/trend.hpp"

#include "core/text.hpp"
#include "core/too_large.hpp"
#include "series/dashboard.hpp"
#include "series/growth.hpp"
#include "series/poisson.hpp"
#include "series/rate.hpp"

#include <algorithm>

namespace corona {
namespace {

std::optional<Count> sum_of(const Observation& row, const Window& counts, Date end, Count days) {
  return named_where_too_large(*row.series, row.date, [&] { return counts.sum_ending(end, days); });
}

}  // namespace

Trend::Trend(TrendRules rules, const Input& in, Populations populations, Sink give)
    : rules_(std::move(rules)),
      in_(in),
      populations_(std::move(populations)),
      give_(std::move(give)),
      filled_(trend_columns(rules_)),
      needs_levels_(rules_.needs_levels()),
      needs_population_(rules_.needs_population()),
      window_text_(std::to_string(rules_.window)) {
  kept_ = rules_.delay() + std::max(2 * rules_.window, rules_.levels.longest_window());
}

void Trend::add(const Observation& row) {
  const bool waits = needs_levels_ || rules_.delay() > 0 || row.date == first_.value_or(row.date);
  if (!first_) first_ = row.date;
  give_complete(row.date);
  Course& course = course_of(*row.series);
  count(row, course);
  if (waits) {
    if (waiting_.empty() || waiting_.back().date != row.date) waiting_.push_back({row.date, {}});
    waiting_.back().rows.push_back(row);
    return;
  }
  Record filled{row, {}};
  fill(filled, course);
  give_(filled);
}

void Trend::count(const Observation& row, Course& course) {
  if (!row.new_count) return;
  const Count days = row.days.value_or(1);
  const Count change = *change_of_total(row);
  if (!course.counts.add(row.date, days, change)) {
    throw data_error("{}: {} {} on {}: a day of this count was counted before",
                     in_.place_of(row.place), in_quotes(row.series->region_code),
                     printable(row.series->metric), to_string(row.date));
  }
  if (filled_.has(Column::r)) {
    course.infectiousness.add(rules_.reproduction, rules_.delay(), row.date, days, change);
  }
}

Trend::Course& Trend::course_of(const Series& series) {
  while (courses_.size() <= series.id) {
    courses_.push_back({Window(rules_.window, kept_), {}, {}, {}});
  }
  return courses_[series.id];
}

void Trend::finish() {
  give_complete(Date::max());
  populations_.tell();
}

/// Gives the rows whose windows end before `date`, while nothing of `date` has been counted.
void Trend::give_complete(Date date) {
  while (!waiting_.empty() && waiting_.front().date < date - Days{rules_.delay()}) {
    give_held(waiting_.front());
    waiting_.pop_front();
  }
}

void Trend::give_held(const Held& held) {
  if (needs_population_ && held.date == *first_) learn_drawing(held);
  const Levels levels = needs_levels_ ? levels_of(held) : Levels{};
  for (std::size_t i = 0; i < held.rows.size(); ++i) {
    Record row{held.rows[i], {}};
    Course& course = course_of(*row.series);
    fill(row, course);
    if (needs_levels_) fill_levels(row, course, levels.own[i], levels);
    give_(row);
  }
}

Trend::Levels Trend::levels_of(const Held& held) {
  Levels levels;
  for (const Observation& row : held.rows) {
    const auto level = levels.own.emplace_back(own_level(row));
    if (!level) continue;
    int& worst = levels.worst.try_emplace(row.series->region_code, *level).first->second;
    worst = std::max(worst, *level);
  }
  return levels;
}

/// The first date waits for its end, as it shows by its codes how the regions are drawn.
void Trend::learn_drawing(const Held& held) {
  std::vector<std::string> codes;
  for (const Observation& row : held.rows) codes.emplace_back(row.series->region_code);
  populations_.learn_drawing(codes);
}

/// Looked up only where a rate needs it, so that no one is told of what does not matter.
std::optional<Count> Trend::population_of(const Observation& row, Date date) {
  if (!needs_population_) return std::nullopt;
  return populations_.of(*row.series, date);
}

std::optional<int> Trend::own_level(const Observation& row) {
  return named_where_too_large(*row.series, row.date, [&] {
    return level_of(rules_.levels, row.series->metric, row.date, course_of(*row.series).counts,
                    population_of(row, row.date));
  });
}

void Trend::fill(Record& row, const Course& course) {
  using enum Column;
  const Date end = row.date + Days{rules_.delay()};
  const auto inhabitants = population_of(row, row.date);
  const auto now = sum_of(row, course.counts, end, rules_.window);
  const bool compares = filled_.has(change) || filled_.has(doubling_days);
  const Date end_before = end - Days{rules_.window};
  const auto before =
      compares ? sum_of(row, course.counts, end_before, rules_.window) : std::nullopt;
  any_row_ = true;
  any_sum_ = any_sum_ || now.has_value();
  text_.clear();
  row.figures[window] = window_text_;
  text_.set(row, sum, now);
  if (filled_.has(mean) && !rules_.nl_dashboard) {
    const auto days = static_cast<double>(rules_.window);
    text_.set(row, mean, now ? std::optional(static_cast<double>(*now) / days) : std::nullopt);
  }
  text_.set(row, population, inhabitants);
  if (filled_.has(per_100k)) {
    text_.set(row, per_100k, corona::per_100k(now, inhabitants));
  }
  if (filled_.has(per_100k_low)) {
    const auto limits = now && inhabitants ? poisson_limits(*now) : std::nullopt;
    const auto rate = [&](double count) {
      return count * 100'000 / static_cast<double>(*inhabitants);
    };
    text_.set(row, per_100k_low, limits ? std::optional(rate(limits->low)) : std::nullopt);
    text_.set(row, per_100k_high, limits ? std::optional(rate(limits->high)) : std::nullopt);
  }
  if (filled_.has(change)) text_.set(row, change, percent_change(now, before));
  if (filled_.has(doubling_days)) {
    text_.set(row, doubling_days, corona::doubling_days(now, before, rules_.window));
  }
  if (filled_.has(r)) {
    const auto estimate = course.infectiousness.estimate(rules_.reproduction, end);
    text_.set(row, r, estimate ? std::optional(estimate->mean) : std::nullopt);
    text_.set(row, r_low, estimate ? std::optional(estimate->low) : std::nullopt);
    text_.set(row, r_high, estimate ? std::optional(estimate->high) : std::nullopt);
  }
  if (!rules_.nl_dashboard) return;
  named_where_too_large(*row.series, row.date, [&] { fill_as_dashboard(row, course, end); });
}

/// The population is that of the window's first day, as the ministry took it.
void Trend::fill_as_dashboard(Record& row, const Course& course, Date end) {
  const auto sum = sum_of(row, course.counts, end, rules_.window);
  const auto inhabitants = population_of(row, end - Days{rules_.window - 1});
  const bool municipality = row.series->region_code.starts_with("GM");
  if (!sum) return;
  text_.set(row, Column::mean, dashboard_mean(*sum, rules_.window));
  if (!inhabitants) return;
  text_.set(row, Column::per_100k_day,
            dashboard_per_100k_day(*sum, rules_.window, *inhabitants, municipality));
}

void Trend::fill_levels(Record& row, Course& course, std::optional<int> level,
                        const Levels& levels) {
  using enum Column;
  any_level_ = any_level_ || level;
  if (rules_.signal) {
    const auto bands = rules_.levels.valid(row.series->metric, row.date);
    course.signal.add(row.date, level, rules_.levels.longest_window());
    const bool signals = !bands.empty() && course.signal.signals(bands.front()->window);
    row.figures[signal] = signals ? "new" : "";
  }
  if (!filled_.has(risk_level)) return;
  if (row.series->metric == "cases") {
    const auto worst = levels.worst.find(row.series->region_code);
    if (worst != levels.worst.end()) level = worst->second;
  }
  if (!level) return;
  row.figures[risk_level] = rules_.levels.names[static_cast<std::size_t>(*level)];
  row.figures[risk_scheme] = rules_.levels.name;
  text_.set(row, risk_since, to_string(course.risk.follow(*level, row.date).since));
}

}  // namespace corona
