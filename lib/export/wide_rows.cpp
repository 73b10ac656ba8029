#include "export/wide_rows.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "core/text_hash.hpp"
#include "csv/cell_text.hpp"
#include "csv/writer.hpp"
#include "export/region_titles.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace corona {
namespace {

/// Names numbered in the order in which they first come, each with the last series that had it.
class Names {
 public:
  std::uint32_t number(std::string_view name, const Series& series) {
    const auto next = static_cast<std::uint32_t>(latest_.size());
    const std::uint32_t number = numbers_.try_emplace(name, next).first->second;
    if (number == next) latest_.push_back(nullptr);
    latest_[number] = &series;
    return number;
  }

  const std::vector<const Series*>& latest() const { return latest_; }

 private:
  TextMap<std::string_view, std::uint32_t> numbers_;
  std::vector<const Series*> latest_;
};

std::vector<std::string_view> value_names(ColumnSet present) {
  std::vector<std::string_view> names;
  for (const Column column : in_order(present)) {
    if (column >= Column::total) names.push_back(name_of(column));
  }
  return names;
}

ColumnSet all_columns() {
  ColumnSet all;
  for (std::size_t i = 0; i < column_count; ++i) all.insert(static_cast<Column>(i));
  return all;
}

/// The column that fills the cells; none is new + correction.
std::optional<Column> choose_value(const Input& in, std::optional<Column> wanted) {
  const bool daily = in.columns().has(Column::new_count);
  const Column needed = wanted ? *wanted : daily ? Column::new_count : Column::total;
  in.require(needed, in.columns().has(needed)
                         ? "another file has it"
                         : fmt::format("there are {}", listed(value_names(in.columns()))));
  if (!wanted && daily) return std::nullopt;
  return needed;
}

std::string value_text(const Record& row, std::optional<Column> value) {
  if (value) {
    CellRoom room;
    return std::string(cell_text(row, *value, room));
  }
  const std::optional<Count> change = change_of_total(row);
  return change ? fmt::to_string(*change) : "";
}

std::vector<Head> region_heads(const Names& regions, Kind kind, std::string_view taken,
                               Locale locale) {
  const std::vector<std::string> titles = region_titles(regions.latest(), taken, locale);
  std::vector<Head> heads;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    heads.push_back({std::string(regions.latest()[i]->region_code), titles[i], kind});
  }
  return heads;
}

std::vector<Head> metric_heads(const Names& metrics, Kind kind, Locale locale) {
  std::vector<Head> heads;
  for (const Series* series : metrics.latest()) {
    const std::string_view metric = series->metric;
    heads.push_back({std::string(metric), std::string(title_of_metric(metric, locale)), kind});
  }
  return heads;
}

void refuse_equal(const std::vector<Head>& heads, std::string Head::*member) {
  std::set<std::string_view> seen;
  for (const Head& head : heads) {
    if (seen.insert(head.*member).second) continue;
    throw data_error("two columns would be called {}: rename the metric or the region",
                     in_quotes(head.*member));
  }
}

void refuse_several(const Names& metrics) {
  if (metrics.latest().size() < 2) return;
  std::vector<std::string> names;
  for (const Series* series : metrics.latest()) names.push_back(in_quotes(series->metric));
  throw data_error(
      "--wide region shows one metric, and here are {}: keep one by "
      "corona-fetch csv --metric",
      listed_short(names));
}

}  // namespace

Column value_column(std::string_view name) {
  const std::optional<Column> column = column_named(name);
  if (column && *column >= Column::total) return *column;
  throw usage_error("--value: {} is no column of figures: {}", in_quotes(name),
                    suggestion(name, value_names(all_columns())));
}

WideRows::WideRows(Input& in, Across across, std::optional<Column> wanted, Locale locale)
    : across_(across), locale_(locale), named_(in.columns().has(Column::region_name)) {
  const std::optional<Column> value = choose_value(in, wanted);
  Names regions;
  Names metrics;
  for (Record row; in.read(row);) {
    const Series& series = *row.series;
    cells_.push_back({row.date, regions.number(series.region_code, series),
                      metrics.number(series.metric, series), &series, row.place,
                      value_text(row, value)});
  }
  if (across == Across::region) refuse_several(metrics);
  std::sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) {
    return std::tie(a.date, a.region, a.metric, a.place.file, a.place.line) <
           std::tie(b.date, b.region, b.metric, b.place.file, b.place.line);
  });
  refuse_doubles(in);

  const Kind kind = value ? info(*value).kind : Kind::whole;
  heads_.push_back(head_of(Column::date, locale));
  if (across == Across::metric) {
    heads_.push_back(head_of(Column::region_code, locale));
    if (named_) heads_.push_back(head_of(Column::region_name, locale));
  }
  for (Head& head : across == Across::metric
                        ? metric_heads(metrics, kind, locale)
                        : region_heads(regions, kind, heads_[0].title, locale)) {
    heads_.push_back(std::move(head));
  }
  refuse_equal(heads_, &Head::name);
  refuse_equal(heads_, &Head::title);
}

bool WideRows::same_line(const Cell& a, const Cell& b) const {
  return a.date == b.date && (across_ == Across::region || a.region == b.region);
}

void WideRows::refuse_doubles(const Input& in) const {
  const auto twice =
      std::adjacent_find(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) {
        return std::tie(a.date, a.region, a.metric) == std::tie(b.date, b.region, b.metric);
      });
  if (twice == cells_.end()) return;
  throw data_error("{}: a second row for {} {} {}, after {}", in.place_of(twice[1].place),
                   to_string(twice->date), printable(twice->series->region_code),
                   printable(twice->series->metric), in.place_of(twice->place));
}

bool WideRows::next(Row& row) {
  if (next_ == cells_.size()) return false;
  const Cell& first = cells_[next_];
  line_.assign(heads_.size(), {});
  std::size_t leading = 0;
  date_ = to_string(first.date);
  line_[leading++] = date_;
  if (across_ == Across::metric) {
    line_[leading++] = first.series->region_code;
    if (named_) {
      name_ = name_of_region(first.series->region_code, first.series->region_name, locale_);
      line_[leading++] = name_;
    }
  }
  for (; next_ < cells_.size() && same_line(first, cells_[next_]); ++next_) {
    const Cell& cell = cells_[next_];
    line_[leading + (across_ == Across::metric ? cell.metric : cell.region)] = cell.text;
  }
  row = line_;
  return true;
}

}  // namespace corona
