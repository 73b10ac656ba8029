#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"

#include <string>
#include <string_view>

namespace corona {

/// What a workbook says that is neither a figure nor a column of the pipe; {} is a value.
struct XlsxWords {
  // sheets
  std::string_view ranking, charts, daily, totals, trend, corrections, chart_data, about;
  // columns that people get beside those of the pipe
  std::string_view rank_change, level_in_words, what, since, from, to, mean_of_seven;
  std::string_view correction, gap;
  std::string_view line_chart, bar_chart;
  std::string_view title, page;
  // of the sheet about the workbook
  std::string_view not_stated, first_date, last_date, options, made_by, unknown, indicative;
  std::string_view column, means;
  std::string_view date_format;
  std::string_view number_locale;  ///< put before formats of numbers
};

const XlsxWords& xlsx_words(Locale locale);

/// A date as the sheets show it.
std::string shown_date(Date date, Locale locale);

/// What people call a field of Provenance.
std::string_view provenance_word(std::string_view field, Locale locale);

}  // namespace corona
