#include "export/xlsx/limits.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "export/xlsx/workbook.hpp"

namespace corona {
namespace {

constexpr std::size_t most_metrics = 100;

void require_rows(std::string_view of, std::size_t rows, std::string_view advice) {
  if (rows < most_rows) return;  // one is for the heads
  throw data_error("{} make {} rows, and a sheet has at most {}: {}", of, rows + 1, most_rows,
                   advice);
}

}  // namespace

void require_room(const DayContents& days, const RankingContents& ranking) {
  constexpr std::string_view leave_out =
      "leave out metrics, regions or days by corona-fetch csv --metric, --region or --since";
  if (days.metrics.size() > most_metrics) {
    throw data_error(
        "{} metrics make too many sheets, at most {}: keep some by corona-fetch csv "
        "--metric",
        days.metrics.size(), most_metrics);
  }
  for (const MetricContents& metric : days.metrics) {
    if (metric.codes.size() < most_columns) continue;  // one is for the dates
    throw data_error(
        "{} regions of {} make {} columns, and a sheet has at most {}: keep some by "
        "corona-fetch csv --region",
        metric.codes.size(), in_quotes(metric.metric), metric.codes.size() + 1, most_columns);
  }
  require_rows("the dates", days.dates, "leave out days by corona-fetch csv --since");
  if (days.has_trend()) require_rows("the indicators", days.rows, leave_out);
  require_rows("the corrections and gaps", days.findings, leave_out);
  require_rows("the rankings", ranking.rows, "keep fewer by corona-rank --top or --date");
}

}  // namespace corona
