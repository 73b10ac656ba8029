#include "export/xlsx/day_sheets.hpp"

#include "core/too_large.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr Count week = 7;

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

std::string sheet_title(const MetricContents& metric, bool counts, Locale locale) {
  return words_with(counts ? "xlsx.daily" : "xlsx.totals", locale,
                    title_of_metric(metric.metric, locale));
}

std::vector<Head> heads_of(const MetricContents& metric, bool counts, Locale locale) {
  std::vector<Head> heads{head_of(Column::date, locale)};
  for (std::size_t i = 0; i < metric.codes.size(); ++i) {
    heads.push_back({metric.codes[i], metric.titles[i], counts ? Kind::whole : Kind::count});
  }
  return heads;
}

}  // namespace

MetricSheet::MetricSheet(Workbook& book, const MetricContents& metric, bool counts)
    : counts_(counts),
      sheet_(book, sheet_title(metric, counts, book.plan().locale),
             heads_of(metric, counts, book.plan().locale), 1),
      texts_(metric.codes.size() + 1) {
  for (std::size_t i = 0; i < metric.codes.size(); ++i) column_of_code_[metric.codes[i]] = i + 1;
}

void MetricSheet::add(const Record& row) {
  if (date_ && *date_ != row.date) end_date();
  date_ = row.date;
  texts_[0] = to_string(row.date);
  texts_[column_of_code_.at(row.series->region_code)] =
      count_text(counts_ ? change_of_total(row) : row.total);
}

void MetricSheet::end_date() {
  sheet_.add(views(texts_));
  texts_.assign(texts_.size(), {});
}

void MetricSheet::end() {
  if (date_) end_date();
  sheet_.end();
}

ChartData::ChartData(Workbook& book, const std::vector<MetricContents>& metrics)
    : lines_(lines_of(metrics)),
      sheet_(book, book.word("chart_data"), heads_of(lines_, book.plan().locale), 1),
      texts_(2 * lines_.size() + 1) {
}

std::vector<ChartData::Line> ChartData::lines_of(const std::vector<MetricContents>& metrics) {
  std::vector<Line> lines;
  for (const MetricContents& metric : metrics) {
    for (const std::size_t i : metric.drawn) {
      const auto column = static_cast<lxw_col_t>(2 * lines.size() + 1);
      lines.push_back(
          {metric.metric, metric.codes[i], metric.titles[i], column, Window(week, week)});
    }
  }
  return lines;
}

std::vector<Head> ChartData::heads_of(const std::vector<Line>& lines, Locale locale) {
  std::vector<Head> heads{head_of(Column::date, locale)};
  for (const Line& line : lines) {
    const std::string title =
        fmt::format("{}, {}", line.title, title_of_metric(line.metric, locale));
    const std::string mean = words_with("xlsx.mean_of_seven", locale, title);
    heads.push_back({line.code, title, Kind::whole});
    heads.push_back({"mean", mean, Kind::decimal});
  }
  return heads;
}

void ChartData::add(const Record& row) {
  if (date_ && *date_ != row.date) end_date();
  date_ = row.date;
  if (!first_date_) first_date_ = row.date;
  texts_[0] = to_string(row.date);
  const auto count = change_of_total(row);
  if (!count) return;
  for (Line& line : lines_) {
    if (line.metric != row.series->metric || line.code != row.series->region_code) continue;
    texts_[line.column] = count_text(count);
    const bool is_new = line.counts && named_where_too_large(*row.series, row.date, [&] {
                          return line.counts->add(row.date, row.days.value_or(1), *count);
                        });
    if (!is_new) line.counts.reset();
    const auto sum = line.counts ? line.counts->sum() : std::nullopt;
    if (sum) {
      texts_[line.column + std::size_t{1}] =
          to_text(static_cast<double>(*sum) / static_cast<double>(week));
    }
  }
}

void ChartData::end_date() {
  sheet_.add(views(texts_));
  texts_.assign(texts_.size(), {});
}

void ChartData::end() {
  if (date_) end_date();
  sheet_.end();
}

}  // namespace corona
