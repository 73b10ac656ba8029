#include "export/xlsx/correction_sheet.hpp"

#include "export/history.hpp"
#include "export/region_titles.hpp"

namespace corona {
namespace {

std::vector<Head> ledger_heads(Locale locale) {
  return {{"what", words("xlsx.what", locale), Kind::text},
          head_of(Column::date, locale),
          head_of(Column::region_code, locale),
          head_of(Column::region_name, locale),
          head_of(Column::metric, locale),
          {"since", words("xlsx.since", locale), Kind::date},
          {"from", words("xlsx.from", locale), Kind::whole},
          {"to", words("xlsx.to", locale), Kind::count}};
}

/// The day of the total before, where there is such a day.
std::string since_text(const Observation& row) {
  if (!row.days || *row.days > (row.date - first_of_calendar).count()) return "";
  return to_string(row.date - Days(*row.days));
}

}  // namespace

CorrectionSheet::CorrectionSheet(Workbook& book, Count period)
    : period_(period), sheet_(book, book.word("corrections"), ledger_heads(book.plan().locale), 0) {
}

void CorrectionSheet::add(const Record& row) {
  const auto step = change_of_total(row);
  if (!step) return;
  const Locale locale = sheet_.locale();
  if (*step < 0) add(words("xlsx.correction", locale), row, *step);
  if (row.days && *row.days > period_) add(words("xlsx.gap", locale), row, *step);
}

void CorrectionSheet::add(std::string_view what, const Record& row, Count step) {
  const Series& series = *row.series;
  const auto before = row.total ? checked_subtract(*row.total, step) : std::nullopt;
  const std::string date = to_string(row.date);
  const std::string since = since_text(row);
  const std::string from = count_text(before);
  const std::string name = name_of_region(series.region_code, series.region_name, sheet_.locale());
  const std::string to = count_text(row.total);
  const std::vector<std::string_view> cells{
      what, date, series.region_code, name, title_of_metric(series.metric, sheet_.locale()), since,
      from, to};
  sheet_.add(cells);
}

}  // namespace corona
