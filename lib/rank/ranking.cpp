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
      window_text_(std::to_string(rules.window)) {
}

void Ranking::add(const Record& row) {
  if (scope_.date && row.date > *scope_.date) return;
  if (scope_.every_date && today_ && row.date != *today_) rank_all(*today_);
  today_ = row.date;
  if (has_window_) check_window(row);
  const std::uint32_t id = row.series->id;
  if (id >= course_of_.size() || !course_of_[id]) add_course(*row.series);
  Course* course = *course_of_[id];
  if (course != nullptr && !course->add(row)) refuse_repeat(row);
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

void Ranking::add_course(const Series& series) {
  if (std::find(metrics_.begin(), metrics_.end(), series.metric) == metrics_.end()) {
    metrics_.emplace_back(series.metric);
  }
  if (course_of_.size() <= series.id) course_of_.resize(series.id + 1);
  course_of_[series.id] = nullptr;
  if (!is_ranked(series)) return;
  course_of_[series.id] = &courses_.emplace_back(rules_.window, rules_.by, in_.columns());
  field_of(series).courses.push_back(&courses_.back());
}

bool Ranking::is_ranked(const Series& series) const {
  return !is_unknown_region(series.region_code) &&
         (scope_.metric.empty() || series.metric == scope_.metric);
}

Ranking::Field& Ranking::field_of(const Series& series) {
  const auto level = scope_.mixed ? RegionLevel::other : level_of_code(series.region_code);
  for (Field& field : fields_) {
    if (field.metric == series.metric && field.level == level) return field;
  }
  // cppcheck-suppress returnTempReference  // it stands in fields_
  return fields_.emplace_back(Field{std::string(series.metric), level, {}});
}

void Ranking::finish() {
  rank_all(scope_.date ? scope_.date : scope_.every_date ? today_ : std::nullopt);
  check_found();
  populations_.tell();
}

/// Ranks every field on `date`, or on the latest date of its metric.
void Ranking::rank_all(std::optional<Date> date) {
  std::vector<std::string> codes;
  for (const Course& course : courses_) {
    if (!course.empty()) codes.emplace_back(course.series().region_code);
  }
  if (!std::exchange(drawing_known_, true)) populations_.learn_drawing(codes);
  for (const std::string& metric : metrics_) {
    const auto latest = latest_date(metric);
    if (!latest) continue;
    for (const Field& field : fields_) {
      if (field.metric == metric) rank_field(field, date.value_or(*latest));
    }
  }
}

std::optional<Date> Ranking::latest_date(const std::string& metric) const {
  std::optional<Date> latest;
  for (const Course& course : courses_) {
    if (course.empty() || course.series().metric != metric) continue;
    latest = std::max(latest.value_or(course.last()), course.last());
  }
  return latest;
}

void Ranking::rank_field(const Field& field, Date date) {
  std::vector<Standing> standings;
  std::vector<std::string> left_out;
  for (const Course* course : field.courses) {
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
    note("{} on {} leaves out what is older: {}", printable(field.metric), to_string(date),
         listed_short(left_out));
  }
  place(standings, rules_);
  any_value_ = any_value_ || (!standings.empty() && standings.front().value);
  if (!scope_.against.empty()) compare(standings, field.metric);
  standings_.insert(standings_.end(), standings.begin(), standings.end());
}

/// The inhabitants that the stream gives, else those of the tables.
std::optional<Count> Ranking::population_of(const Course& course, Date date) {
  if (course.given_population()) return course.given_population();
  return populations_.of(course.series(), date);
}

/// Divides values by that of the region to compare with, on its own date in the same metric.
void Ranking::compare(std::vector<Standing>& standings, const std::string& metric) {
  const auto is_against = [&](const Course& course) {
    return !course.empty() && course.series().region_code == scope_.against &&
           course.series().metric == metric;
  };
  const auto other = std::find_if(courses_.begin(), courses_.end(), is_against);
  if (other == courses_.end()) return;
  for (Standing& at : standings) {
    const auto base = other->value(at.date, population_of(*other, at.date));
    if (!at.value || !base || *base <= 0) continue;
    const double ratio = *at.value / *base;
    if (std::isfinite(ratio)) at.ratio = ratio;
  }
}

void Ranking::check_found() const {
  const auto has_region = [&](const Course& course) {
    return !course.empty() && course.series().region_code == scope_.against;
  };
  if (!scope_.metric.empty() && fields_.empty()) {
    throw data_error("--metric: the data has no {}{}", in_quotes(scope_.metric),
                     metrics_.empty() ? "" : ": it has " + listed_short(metrics_));
  }
  if (scope_.date && !any_) {
    throw data_error("--date: the data has no count on {}", to_string(*scope_.date));
  }
  if (!scope_.against.empty() && any_ &&
      std::none_of(courses_.begin(), courses_.end(), has_region)) {
    throw data_error("--against: the data has no {}: corona-group --keep adds larger regions",
                     in_quotes(scope_.against));
  }
  const Measure by = rules_.by.measure;
  const bool by_window =
      by == Measure::per_100k || by == Measure::sum || by == Measure::mean || by == Measure::change;
  if (by_window && any_ && !any_sum_) {
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
