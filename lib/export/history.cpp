#include "export/history.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "export/given_windows.hpp"
#include "export/larger_regions.hpp"
#include "export/seen_levels.hpp"
#include "trend/trend.hpp"

#include <algorithm>
#include <cmath>

namespace corona {
namespace {

/// The built-in scheme that the levels of a stream are of; empty: none of those. Where a stream has
/// no such columns they are worked out, by the Dutch scheme; where it has and leaves them empty,
/// only if that scheme gives none either; for a stream without a Dutch region they are none.
std::string scheme_of(const RecordStore& rows, ColumnSet columns) {
  constexpr const char* worked_out = "nl-region";
  SeenLevels seen;
  bool any_dutch = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Record row = rows[i];
    if (columns.has(Column::risk_level)) seen.add(row);
    any_dutch = any_dutch || is_dutch(row.series->region_code);
    if (any_dutch && !columns.has(Column::risk_level)) break;
  }
  if (seen.any()) return seen.scheme();
  if (!any_dutch) return {};
  const Date last = rows[rows.size() - 1].date;
  const bool others =
      columns.has(Column::risk_level) && !read_levels(worked_out).valid("cases", last).empty();
  return others ? "" : worked_out;
}

/// Regions that are added up get levels of the scheme that the stream has, or none, and windows
/// like those of the figures that the stream has.
TrendRules rules_for(const RecordStore& rows, const Input& in, const std::string& scheme) {
  TrendRules rules;
  const GivenWindows windows = given_windows(rows, in);
  rules.window = windows.length;
  rules.align = windows.align;
  if (scheme.empty()) {
    std::erase(rules.with, Indicator::risk);
  } else {
    rules.levels = read_levels(scheme);
    rules.signal = true;
  }
  return rules;
}

/// What the stream gave takes the place of what was worked out.
void overlay(Record& row, const Record& given, const std::vector<Column>& columns) {
  for (const Column column : columns) row.figures[column] = given.figures[column];
}

/// The levels worked out here are of Dutch regions.
void drop_levels_abroad(Record& row) {
  if (is_dutch(row.series->region_code)) return;
  for (const Column column :
       {Column::risk_level, Column::risk_since, Column::risk_scheme, Column::signal}) {
    row.figures[column] = {};
  }
}

std::vector<Column> figures_of(ColumnSet columns) {
  std::vector<Column> figures;
  for (std::size_t i = static_cast<std::size_t>(Column::window); i < column_count; ++i) {
    if (columns.has(static_cast<Column>(i))) figures.push_back(static_cast<Column>(i));
  }
  return figures;
}

/// Reads the figures of a record that pictures and pages show. Throws Error, with the place, where
/// one is too large to be shown as it is.
class FigureReader {
 public:
  FigureReader(const Record& row, const Input& in) : row_(row), in_(in) {}

  std::optional<Count> whole(Column column) const {
    const auto value =
        has_count(column) ? row_.*count_member(column) : parse_whole(row_.figures[column]);
    if (value && (*value > largest_shown_count || *value < -largest_shown_count)) {
      refuse(column, fmt::to_string(*value));
    }
    return value;
  }

  std::optional<double> decimal(Column column) const {
    const auto value = parse_decimal(row_.figures[column]);
    if (value && std::abs(*value) > largest_shown_decimal) {
      refuse(column, row_.figures[column]);
    }
    return value;
  }

 private:
  [[noreturn]] void refuse(Column column, std::string_view value) const {
    throw data_error("{}: {}: {} {} on {}: {} is too large for a picture or a page",
                     in_.place_of(row_.place), name_of(column), in_quotes(row_.series->region_code),
                     printable(row_.series->metric), to_string(row_.date), in_quotes(value));
  }

  const Record& row_;
  const Input& in_;
};

DayFigures figures_in(const Record& row, const FigureReader& read) {
  const Figures& figures = row.figures;
  const auto decimal = [&](Column column) { return read.decimal(column); };
  DayFigures day;
  day.date = row.date;
  day.days = row.days.value_or(1);
  day.total = read.whole(Column::total);
  day.new_count = read.whole(Column::new_count);
  const auto correction = read.whole(Column::correction);
  if (row.new_count) day.correction = correction.value_or(0);
  day.sum = read.whole(Column::sum);
  day.mean = decimal(Column::mean);
  day.per_100k = decimal(Column::per_100k);
  day.change = decimal(Column::change);
  day.level = figures[Column::risk_level];
  day.level_since = parse_date(figures[Column::risk_since]);
  day.level_scheme = figures[Column::risk_scheme];
  day.signal = !figures[Column::signal].empty();
  return day;
}

void refuse_doubles(const History& history) {
  for (std::size_t i = 1; i < history.days.size(); ++i) {
    if (history.days[i - 1].date < history.days[i].date) continue;
    throw data_error("two rows for {} {} {}", to_string(history.days[i].date),
                     printable(history.code), printable(history.metric));
  }
}

}  // namespace

Date first_day(const DayFigures& day) {
  return std::max(day.date - Days{day.days - 1}, first_of_calendar);
}

const DayFigures* History::on(Date date) const {
  const auto at = std::lower_bound(days.begin(), days.end(), date,
                                   [](const DayFigures& day, Date d) { return day.date < d; });
  return at != days.end() && at->date == date ? &*at : nullptr;
}

std::optional<Date> History::last_with_figure() const {
  const auto day = std::find_if(days.rbegin(), days.rend(), [](const DayFigures& figures) {
    return figures.new_count || figures.total;
  });
  return day == days.rend() ? std::nullopt : std::optional(day->date);
}

Archive::Archive(Input& in, const std::string& population) {
  RecordStore rows;
  for (Record row; in.read(row);) rows.add(row);
  rows.sort_by_date();
  if (rows.empty()) return;
  LargerRegions larger(rows, in);
  std::vector<std::vector<Column>> given;  // by file
  for (const ColumnSet columns : in.columns_of_files()) given.push_back(figures_of(columns));
  scheme_ = scheme_of(rows, in.columns());

  std::deque<std::optional<std::size_t>> waiting;  // which row of the store; none: added up
  Trend trend(rules_for(rows, in, scheme_), in, read_populations(population),
              [&](const Record& filled) {
                Record row = filled;
                drop_levels_abroad(row);
                if (waiting.front()) overlay(row, rows[*waiting.front()], given[row.place.file]);
                add(row, in, !waiting.front());
                waiting.pop_front();
              });
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    const Date date = rows[begin].date;
    for (end = begin; end < rows.size() && rows[end].date == date; ++end) {
      waiting.emplace_back(end);
      trend.add(rows[end]);
    }
    for (const Observation& sum : larger.of_date(rows, begin, end)) {
      if (!sum.total && !sum.new_count) continue;  // not all of its members are there
      waiting.emplace_back();
      trend.add(sum);
    }
  }
  trend.finish();
  for (const History& history : histories_) refuse_doubles(history);
  first_ = rows[0].date;
  last_ = rows[rows.size() - 1].date;
  for (const std::string& metric : metrics_) last_of_[metric] = last_with_figure(metric);
}

History& Archive::history_of(const Series& series) {
  if (series.id >= by_id_.size()) by_id_.resize(series.id + 1);
  History*& at = by_id_[series.id];
  if (at == nullptr) {
    at = &histories_.emplace_back();
    at->code = series.region_code;
    at->metric = series.metric;
    index_[{at->code, at->metric}] = at;
    if (std::find(metrics_.begin(), metrics_.end(), series.metric) == metrics_.end()) {
      metrics_.emplace_back(series.metric);
    }
  }
  at->name = series.region_name.empty() ? series.region_code : series.region_name;
  return *at;
}

void Archive::add(const Record& row, const Input& in, bool added_up) {
  const FigureReader read(row, in);
  History& history = history_of(*row.series);
  history.added_up = added_up;
  history.window = parse_whole(row.figures[Column::window]).value_or(history.window);
  if (const auto population = read.whole(Column::population)) {
    history.population = *population > 0 ? population : std::nullopt;
  }
  history.days.push_back(figures_in(row, read));
  has_levels_ = has_levels_ || !history.days.back().level.empty();
}

Date Archive::last_with_figure(std::string_view metric) const {
  std::optional<Date> last;
  for (const History& history : histories_) {
    if (history.metric != metric || is_unknown_region(history.code)) continue;
    last = std::max(last, history.last_with_figure());
  }
  return last.value_or(last_);
}

const History* Archive::find(std::string_view code, std::string_view metric) const {
  const auto at = index_.find(std::pair(std::string(code), std::string(metric)));
  return at == index_.end() ? nullptr : at->second;
}

std::string Archive::metric(const std::string& name) const {
  if (metrics_.empty()) throw data_error("the data has no rows");
  if (name.empty()) return metrics_.front();
  if (has_metric(name)) return name;
  const std::vector<std::string_view> known(metrics_.begin(), metrics_.end());
  throw data_error("--metric: the data has no {}: {}", in_quotes(name), suggestion(name, known));
}

bool Archive::has_metric(std::string_view name) const {
  return std::find(metrics_.begin(), metrics_.end(), name) != metrics_.end();
}

const std::string& Archive::name_of(std::string_view code) const {
  return std::find_if(histories_.begin(), histories_.end(),
                      [code](const History& history) { return history.code == code; })
      ->name;
}

bool Archive::has_region(std::string_view code) const {
  return std::any_of(histories_.begin(), histories_.end(),
                     [code](const History& history) { return history.code == code; });
}

}  // namespace corona
