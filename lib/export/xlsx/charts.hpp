#pragma once

#include "export/xlsx/day_sheets.hpp"
#include "export/xlsx/long_sheet.hpp"
#include "export/xlsx/top_ten.hpp"

namespace corona {

/// The sheet with the native charts of a workbook, one below the other.
class ChartSheet {
 public:
  explicit ChartSheet(Workbook& book);

  /// Horizontal bars of the first regions of a ranking.
  void add_bars(LongSheet& ranking, const RankingContents& contents, const TopTen& top);

  /// For one metric, the mean of seven days of each region as a thick line, its counts as a thin
  /// one.
  void add_lines(ChartData& data, const std::string& metric);

  void end();

 private:
  void insert(lxw_chart* chart, const std::string& title);
  lxw_chart* new_chart(lxw_chart_type type, const std::string& title);

  CellSheet cells_;
  int charts_ = 0;
};

}  // namespace corona
