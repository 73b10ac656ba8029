#pragma once

#include "export/xlsx/contents.hpp"
#include "export/xlsx/data_sheet.hpp"
#include "series/window.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corona {

/// The days of one metric, a row a date and a column a region: the changes of the totals, or the
/// totals where the stream has no counts. As `--wide region` shows them.
class MetricSheet {
 public:
  /// `metric` outlives the sheet.
  MetricSheet(Workbook& book, const MetricContents& metric, bool counts);

  /// A record of the metric; dates never go back.
  void add(const Record& row);
  void end();

 private:
  void end_date();

  bool counts_;
  std::map<std::string_view, std::size_t> column_of_code_;
  DataSheet sheet_;
  std::optional<Date> date_;
  std::vector<std::string> texts_;  // of the date's row
};

/// What line charts are drawn from: a row a date, and for each region that is drawn its counts and
/// their mean over seven days.
class ChartData {
 public:
  ChartData(Workbook& book, const std::vector<MetricContents>& metrics);

  /// Any record; dates never go back.
  void add(const Record& row);
  void end();

  /// A region that is drawn, and where its counts are; the mean is in the column behind them.
  struct Line {
    std::string metric, code, title;
    lxw_col_t column = 0;
    std::optional<Window> counts;  ///< none: the days overlap, and no mean is known
  };
  const std::vector<Line>& lines() const { return lines_; }
  const std::string& name() const { return sheet_.name(); }
  std::size_t rows() const { return sheet_.rows(); }

  /// Of the rows; none before the first.
  std::optional<Date> first_date() const { return first_date_; }
  std::optional<Date> last_date() const { return date_; }

 private:
  static std::vector<Line> lines_of(const std::vector<MetricContents>& metrics);
  static std::vector<Head> heads_of(const std::vector<Line>& lines, Locale locale);
  void end_date();

  std::vector<Line> lines_;
  DataSheet sheet_;
  std::optional<Date> first_date_, date_;
  std::vector<std::string> texts_;
};

}  // namespace corona
