#include "export/xlsx/xlsx.hpp"

#include "core/error.hpp"
#include "core/scratch_folder.hpp"
#include "csv/rereadable_file.hpp"
#include "export/run_apart.hpp"
#include "export/xlsx/about.hpp"
#include "export/xlsx/charts.hpp"
#include "export/xlsx/correction_sheet.hpp"
#include "export/xlsx/day_sheets.hpp"
#include "export/xlsx/limits.hpp"
#include "export/xlsx/long_sheet.hpp"

#include <deque>

namespace corona {
namespace {

constexpr std::size_t large = 30'000'000;  // cells, which take some 40 bytes each uncompressed

/// What to write, known before anything is written.
struct Contents {
  const Spool& spool;
  DayContents days;
  RankingContents ranking;

  bool have_charts() const { return have_lines() || ranking.value; }
  bool have_lines() const { return days.are_counts() && days.dates > 1; }
  std::optional<Date> last() const { return std::max(days.last, ranking.last); }

  bool are_large() const {
    std::size_t cells = ranking.rows * column_count;
    if (days.has_trend()) cells += days.rows * column_count;
    for (const MetricContents& metric : days.metrics) cells += days.dates * metric.codes.size();
    return cells > large;
  }
};

Contents survey(const Spool& spool, const Job& job) {
  Contents contents{spool, {}, {}};
  const std::string date_title = head_of(Column::date, job.look.locale).title;
  if (spool.has_days()) {
    contents.days = survey_days(spool, job.picture.regions, date_title, job.look.locale);
  }
  if (spool.has_ranking()) contents.ranking = survey_ranking(spool);
  require_room(contents.days, contents.ranking);
  if (!job.picture.regions.empty() && !contents.have_lines()) {
    throw data_error("--region: there are no daily counts to draw");
  }
  return contents;
}

Workbook::Plan plan_of(const Contents& contents, const Job& job, const ScratchFolder& folder) {
  static constexpr Date undated{date::year{2000} / 1 / 1};
  const Locale locale = job.look.locale;
  const std::optional<Date> last = contents.last();
  const std::string of_days =
      words_with("xlsx.title", locale, last ? date_text(*last, locale) : "-");
  return {folder / "workbook.xlsx",
          folder.path(),
          locale,
          job.page.title.empty() ? of_days : job.page.title,
          last.value_or(undated),
          contents.are_large()};
}

/// The sheets of the ranked records.
class RankingSheets {
 public:
  RankingSheets(Workbook& book, const Contents& contents)
      : contents_(contents),
        sheet_(book, book.word("ranking"), contents.ranking.columns, &contents.ranking) {}

  void fill() {
    Input in = contents_.spool.ranking();
    for (Record row; in.read(row);) sheet_.add(row);
    if (contents_.ranking.value) sheet_.add_bars(*contents_.ranking.value);
    sheet_.end();
  }

  void draw(ChartSheet& charts) {
    if (!contents_.ranking.value) return;
    for (const TopTen& top : contents_.ranking.top) charts.add_bars(sheet_, contents_.ranking, top);
  }

 private:
  const Contents& contents_;
  LongSheet sheet_;
};

/// The sheets of the days: all are filled at once, as the records stream past.
class DaySheets {
 public:
  DaySheets(Workbook& book, const Contents& contents) : contents_(contents) {
    const DayContents& days = contents.days;
    for (const MetricContents& metric : days.metrics) {
      metrics_.emplace_back(book, metric, days.are_counts());
      sheet_of_metric_[metric.metric] = &metrics_.back();
    }
    if (days.has_trend()) trend_.emplace(book, book.word("trend"), days.columns);
    if (days.are_counts()) corrections_.emplace(book, days.period);
    if (contents.have_lines()) chart_data_.emplace(book, days.metrics);
  }

  void fill() {
    Input in = contents_.spool.days();
    for (Record row; in.read(row);) {
      sheet_of_metric_.at(row.series->metric)->add(row);
      if (trend_) trend_->add(row);
      if (corrections_) corrections_->add(row);
      if (chart_data_) chart_data_->add(row);
    }
    for (MetricSheet& sheet : metrics_) sheet.end();
    if (trend_) trend_->end();
    if (corrections_) corrections_->end();
    if (chart_data_) chart_data_->end();
  }

  void draw(ChartSheet& charts) {
    if (!chart_data_) return;
    for (const MetricContents& metric : contents_.days.metrics) {
      if (!metric.drawn.empty()) charts.add_lines(*chart_data_, metric.metric);
    }
  }

 private:
  const Contents& contents_;
  std::deque<MetricSheet> metrics_;
  std::map<std::string_view, MetricSheet*> sheet_of_metric_;
  std::optional<LongSheet> trend_;
  std::optional<CorrectionSheet> corrections_;
  std::optional<ChartData> chart_data_;
};

void write_workbook(const Contents& contents, const Job& job, const Workbook::Plan& plan) {
  Workbook book(plan);
  std::optional<RankingSheets> ranking;
  std::optional<ChartSheet> charts;
  std::optional<DaySheets> days;
  if (contents.spool.has_ranking()) ranking.emplace(book, contents);
  if (contents.have_charts()) charts.emplace(book);
  if (contents.spool.has_days()) days.emplace(book, contents);
  if (ranking) ranking->fill();
  if (days) days->fill();
  if (charts) {
    if (ranking) ranking->draw(*charts);
    if (days) days->draw(*charts);
    charts->end();
  }
  write_about(book, job, contents.days, contents.ranking);
  book.close();
}

void copy(const std::string& from, Output& out) {
  RereadableFile in(from);
  constexpr std::size_t block = 1 << 16;
  while (const std::size_t size = in.read(out.reserve(block), block)) out.advance(size);
}

}  // namespace

void write_xlsx(Input& in, const Job& job) {
  Output out(job.output);
  const ScratchFolder folder;
  const Spool spool(in, folder.path());
  const Contents contents = survey(spool, job);
  const Workbook::Plan plan = plan_of(contents, job, folder);
  run_apart([&] { write_workbook(contents, job, plan); });
  copy(plan.path, out);
  out.close();
}

}  // namespace corona
