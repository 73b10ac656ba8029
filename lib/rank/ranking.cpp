#include "rank/ranking.hpp"

#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cmath>

namespace corona {
namespace {

void append_new(std::vector<Column>& columns, Column column) {
  if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
}

}  // namespace

std::vector<Column> ranking_columns(const RankRules& rules, const RankScope& scope,
                                    ColumnSet present) {
  using enum Column;
  std::vector<Column> columns{rank,        date,       region_code,  region_name, metric,
                              window,      sum,        population,   per_100k,    total,
                              rank_before, rank_total, share_of_peak};
  if (rules.interval) columns.insert(columns.begin() + 1, {rank_low, rank_high});
  for (const Column column : {risk_level, risk_since, risk_scheme, signal}) {
    if (present.has(column)) columns.push_back(column);
  }
  append_new(columns, rules.by.column);
  if (!scope.against.empty()) append_new(columns, ratio);
  return columns;
}

Ranking::Ranking(RankRules rules, RankScope scope, const Input& in, Populations populations)
    : rules_(rules),
      scope_(std::move(scope)),
      in_(in),
      populations_(std::move(populations)),
      has_window_(in.columns().has(Column::window)),
      window_text_(std::to_string(rules.window)),
      ranks_today_(scope_.every_date && scope_.stale == Stale::omit),
      against_(scope_.against, "--against") {
}

void Ranking::add(const Record& row) {
  if (row.date != today_) begin(row.date);
  if (is_over_) return;
  if (has_window_) check_window(row);
  const std::uint32_t id = row.series->id;
  if (id >= ways_.size() || !ways_[id].is_known) add_way(*row.series);
  const Way& way = ways_[id];
  if (way.course == nullptr) return;
  if (!way.course->add(row)) refuse_repeat(row);
  if (!ranks_today_ || !row.new_count) return;
  way.field->today.push_back(way.course);
  if (!std::exchange(way.metric->counted_today, true)) metrics_today_.push_back(way.metric);
}

void Ranking::begin(Date date) {
  if (scope_.every_date && any_row_) rank_today();
  any_row_ = true;
  today_ = date;
  is_over_ = scope_.date && date > *scope_.date;
}

void Ranking::refuse_repeat(const Record& row) const {
  throw data_error("{}: {} {} on {}: a day of this count was counted before",
                   in_.place_of(row.place), in_quotes(row.series->region_code),
                   printable(row.series->metric), to_string(row.date));
}

void Ranking::check_window(const Record& row) const {
  const std::string_view given = row.figures[Column::window];
  if (given.empty() || given == window_text_) return;
  throw data_error("{}: window: the figures are of {} days, not of --window {}",
                   in_.place_of(row.place), given, window_text_);
}

void Ranking::add_way(const Series& series) {
  if (ways_.size() <= series.id) ways_.resize(series.id + 1);
  Way& way = ways_[series.id];
  way.is_known = true;
  way.metric = &metric_of(series);
  if (!is_ranked(series)) return;
  const bool may_be_against = !scope_.against.empty() && against_.may_be(series.region_code);
  const Kept kept = may_be_against ? Kept::all : Kept::latest;
  way.course = &courses_.emplace_back(rules_.window, rules_.by, in_.columns(), kept);
  way.field = &field_of(*way.metric, series);
  way.field->courses.push_back(way.course);
  if (!may_be_against) return;
  const bool is_code = series.region_code == scope_.against;
  has_against_as_code_ = has_against_as_code_ || is_code;
  if (is_code || way.metric->against == nullptr) way.metric->against = way.course;
}

bool Ranking::is_ranked(const Series& series) const {
  return !is_unknown_region(series.region_code) &&
         (scope_.metric.empty() || series.metric == scope_.metric);
}

Ranking::Metric& Ranking::metric_of(const Series& series) {
  const auto known = metric_index_.find(series.metric);
  if (known != metric_index_.end()) return *known->second;
  metrics_.push_back({std::string(series.metric), metrics_.size(), {}});
  Metric& metric = metrics_.back();
  metric_index_.emplace(metric.name, &metric);
  return metric;
}

Ranking::Field& Ranking::field_of(Metric& metric, const Series& series) {
  const auto level = scope_.mixed ? RegionLevel::other : level_of_code(series.region_code);
  for (Field& field : metric.fields) {
    if (field.level == level) return field;
  }
  // cppcheck-suppress returnTempReference  // it stands in the metric
  return metric.fields.emplace_back(Field{level, {}, {}});
}

void Ranking::finish() {
  if (scope_.every_date) {
    if (any_row_) rank_today();
  } else {
    rank_all(scope_.date);
  }
  check_found();
  populations_.tell();
}

void Ranking::learn_drawing() {
  if (std::exchange(drawing_known_, true)) return;
  std::vector<std::string> codes;
  for (const Course& course : courses_) {
    if (!course.empty()) codes.emplace_back(course.series().region_code);
  }
  populations_.learn_drawing(codes);
}

/// Ranks what has a count today, in time linear in it; all, where regions keep their own dates.
void Ranking::rank_today() {
  if (!ranks_today_) return rank_all(today_);
  learn_drawing();
  std::ranges::sort(metrics_today_, {}, &Metric::number);
  for (Metric* metric : metrics_today_) {
    metric->counted_today = false;
    for (Field& field : metric->fields) {
      if (!field.today.empty()) rank_field(*metric, field.today, today_);
      field.today.clear();
    }
  }
  metrics_today_.clear();
}

/// Ranks every field on `date`, or on the latest date of its metric.
void Ranking::rank_all(std::optional<Date> date) {
  learn_drawing();
  for (const Metric& metric : metrics_) {
    std::optional<Date> latest;
    for (const Field& field : metric.fields) {
      for (const Course* course : field.courses) {
        if (!course->empty()) latest = std::max(latest.value_or(course->last()), course->last());
      }
    }
    if (!latest) continue;
    for (const Field& field : metric.fields) {
      rank_field(metric, field.courses, date.value_or(*latest));
    }
  }
}

void Ranking::rank_field(const Metric& metric, const std::vector<Course*>& courses, Date date) {
  std::vector<Standing> standings;
  std::vector<std::string> left_out;
  for (const Course* course : courses) {
    if (course->empty()) continue;
    const Series& series = course->series();
    if (scope_.stale == Stale::omit && course->last() < date) {
      const Count days = (date - course->last()).count();
      left_out.push_back(fmt::format("{} {} of {} ({} day{} older)", printable(series.region_code),
                                     printable(series.region_name), to_string(course->last()), days,
                                     days == 1 ? "" : "s"));
      continue;
    }
    Standing& at = standings.emplace_back();
    at.course = course;
    at.date = course->last();
    at.level = course->given_level();
    at.population = population_of(*course, at.date);
    any_sum_ = any_sum_ || course->sum(at.date).has_value();
  }
  if (standings.empty()) return;
  any_ = true;
  if (!left_out.empty() && !scope_.every_date) {
    note("{} on {} leaves out what is older: {}", printable(metric.name), to_string(date),
         listed_short(left_out));
  }
  place(standings, rules_);
  any_value_ = any_value_ || (!standings.empty() && standings.front().value);
  if (!scope_.against.empty()) compare(standings, metric);
  standings_.insert(standings_.end(), standings.begin(), standings.end());
}

/// The inhabitants that the stream gives, else those of the tables.
std::optional<Count> Ranking::population_of(const Course& course, Date date) {
  if (course.given_population()) return course.given_population();
  return populations_.of(course.series(), date);
}

/// Divides values by that of the region to compare with, on its own date in the same metric.
void Ranking::compare(std::vector<Standing>& standings, const Metric& metric) {
  const Course* const other = metric.against;
  if (!has_against_as_code_) against_.require_one_meaning();
  if (other == nullptr || other->empty()) return;
  if (has_against_as_code_ && other->series().region_code != scope_.against) return;
  for (Standing& at : standings) {
    const auto base = other->value(at.date, population_of(*other, at.date));
    if (!at.value || !base || *base <= 0) continue;
    const double ratio = *at.value / *base;
    if (std::isfinite(ratio)) at.ratio = ratio;
  }
}

void Ranking::check_found() const {
  if (!scope_.metric.empty() && courses_.empty()) {
    std::vector<std::string> names;
    for (const Metric& metric : metrics_) names.push_back(metric.name);
    throw data_error("--metric: the data has no {}{}", in_quotes(scope_.metric),
                     names.empty() ? "" : ": it has " + listed_short(names));
  }
  if (scope_.date && !any_) {
    throw data_error("--date: the data has no count on {}", to_string(*scope_.date));
  }
  const auto has_against = [](const Metric& metric) {
    return metric.against != nullptr && !metric.against->empty();
  };
  if (!scope_.against.empty() && any_ && std::ranges::none_of(metrics_, has_against)) {
    throw data_error("--against: the data has no {}: corona-group --keep adds larger regions",
                     in_quotes(against_.code()));
  }
  const Measure by = rules_.by.measure;
  if (uses_sums(by) && any_ && !any_sum_) {
    throw data_error("no region has counts for each of the last {} days: choose a shorter --window",
                     rules_.window);
  }
  if (any_ && !any_value_) {
    throw data_error(
        "--by: no region has a known '{}' on the day{}", name_of(rules_.by.column),
        is_rate(rules_.by) ? ": rank by counts with --by sum, or give --population" : "");
  }
}

bool Ranking::next(Record& row) {
  if (standings_.empty()) return false;
  using enum Column;
  given_ = std::move(standings_.front());
  standings_.pop_front();
  const Standing& at = given_;
  text_.clear();
  row = Record{};
  row.date = at.date;
  row.series = &at.course->series();
  row.total = at.total;
  row.new_count = at.new_count;
  text_.set(row, rank, at.rank);
  text_.set(row, rank_low, at.range.low);
  text_.set(row, rank_high, at.range.high);
  row.figures[window] = window_text_;
  text_.set(row, sum, at.sum);
  text_.set(row, population, at.population);
  text_.set(row, per_100k, at.per_100k);
  text_.set(row, rank_before, at.rank_before);
  text_.set(row, rank_total, at.rank_total);
  text_.set(row, share_of_peak, at.share_of_peak);
  text_.set(row, ratio, at.ratio);
  row.figures[risk_level] = at.level.risk_level;
  row.figures[risk_since] = at.level.risk_since;
  row.figures[risk_scheme] = at.level.risk_scheme;
  row.figures[signal] = at.level.signal;
  const Column ranked = rules_.by.column;
  if (ranked >= window && row.figures[ranked].empty()) text_.set(row, ranked, at.value);
  return true;
}

}  // namespace corona
