#pragma once

#include "export/locale.hpp"
#include "export/seen_levels.hpp"
#include "export/xlsx/spool.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What the days of one metric hold.
struct MetricContents {
  std::string metric;
  std::vector<std::string> codes;   ///< of its regions, in the order in which they first came
  std::vector<std::string> titles;  ///< of the same
  std::vector<std::size_t> drawn;   ///< those of the line chart
};

/// What the days of a stream hold, to plan the sheets of a workbook by.
struct DayContents {
  ColumnSet columns;  ///< those of the records, but for those of levels that no record has
  SeenLevels seen_levels;
  std::size_t rows = 0;
  std::size_t dates = 0;
  std::size_t findings = 0;  ///< corrections and gaps
  Count period = 0;          ///< the fewest days that a count covers; 0: none is known
  std::optional<Date> first, last;
  std::vector<MetricContents> metrics;

  bool are_counts() const { return columns.has(Column::new_count); }
  bool has_trend() const { return columns.has_figures(); }
};

/// Reads the days of the spool. The line chart draws `regions`; where none is named, the five that
/// counted most in the last seven days, among the regions of the level that has most of them.
/// Regions are named by code, or as people call them; throws Error where the days have no such
/// region. No region is to be called `date_title`, as the dates beside them are.
DayContents survey_days(const Spool& spool, const std::vector<std::string>& regions,
                        std::string_view date_title, Locale locale);

}  // namespace corona
