#pragma once

#include "fetch/description/pattern.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace corona {

/// What the file of a source is.
enum class Form {
  long_rows,   ///< one row a region and date, as the Layout says
  wide_dates,  ///< one row a region, one column a date
  corona_csv,  ///< the pipe's own
  made_up,     ///< no file: the demo generator
};

/// What the bytes of a source's file stand for.
enum class Encoding { utf8, windows_1252 };

/// How a source writes its dates.
enum class DateForm {
  iso,                ///< 2020-09-14
  day_first,          ///< 14/09/2020, 14-9-2020, 14.09.2020
  month_first,        ///< 09/14/2020
  month_first_short,  ///< 9/14/20; years from 2000 on
};

/// What the counts of a source are: the pipe's `total`, or its `new`.
enum class Counts { totals, of_period };

/// A metric and the column of its counts. Where an optional column is missing, the metric's counts
/// are not known; without any other a file is not of the source.
struct MetricColumn {
  std::string metric;
  std::string column;  ///< none of a wide layout: its columns are the dates
  bool optional = false;
  std::vector<std::string> not_known;  ///< what stands for a count that is not known
};

/// Rows that are not what the others are, told by what stands in their cells: to leave out, or of a
/// region with a code and a name of its own.
struct RowRule {
  std::vector<std::pair<std::string, std::vector<std::string>>> where;  ///< column, and its texts
  bool leave_out = false;
  std::vector<Pattern> code;
  std::vector<Pattern> name;
};

/// A file that people take for one of the source: the column that gives it away, and what to say.
struct Mistake {
  std::string column;
  std::string advice;
};

/// Where a source's file has what. Columns are found by name.
struct Layout {
  char delimiter = ',';
  Encoding encoding = Encoding::utf8;
  std::map<std::string, std::string> other_names;  ///< what a column is also called, and its name

  std::string date_column;            ///< none: every row has the day that is told with the file
  std::optional<DateForm> date_form;  ///< none: what all dates of the file show
  std::vector<Pattern> code;          ///< the first of which all columns are filled
  std::vector<Pattern> name;
  std::string code_like;             ///< what a code looks like, 0 for any digit; none: anything
  std::vector<std::string> no_code;  ///< texts that stand for an empty cell where a code is made
  std::vector<RowRule> rules;        ///< the first that fits counts
  std::map<std::string, std::map<std::string, std::string>> codes;  ///< by column and text

  std::vector<MetricColumn> metrics;
  Counts counts = Counts::totals;
  int period = 1;                  ///< days that a count covers, or that lie between two totals
  bool empty_is_zero = false;      ///< an empty count is 0, and else not known
  bool decimal_counts = false;     ///< counts are written as 5.0
  bool zero_before_first = false;  ///< a series that begins late had a total of 0 before

  std::vector<std::string> unused_columns;  ///< known, and not needed
  std::vector<Mistake> mistakes;
};

/// A named source: who publishes what, and how its file reads.
struct Source {
  std::string name;
  std::string what;
  Form form = Form::long_rows;
  std::string url;
  std::string licence;
  std::string attribution;
  Layout layout;
};

}  // namespace corona
