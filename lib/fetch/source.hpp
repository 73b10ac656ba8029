#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corona {

/// What the file of a source is.
enum class Form {
  long_rows,   ///< one row a region and date, as the Layout says
  corona_csv,  ///< the pipe's own
  made_up,     ///< no file: the demo generator
};

/// What the counts of a source are: the pipe's `total`, or its `new`.
enum class Counts { totals, daily };

/// A metric and the column of its counts. Without a required column a file is not of the source;
/// another that is missing leaves the metric's counts empty.
struct MetricColumn {
  std::string metric;
  std::string column;
  bool required = false;
};

/// How rows without a region code get one: "<code>.unknown", the code of the larger region that
/// another column names, and "<name> (<remark>)" for a name.
struct UnknownRegions {
  std::string column;
  std::vector<std::pair<std::string, std::string>> codes;  ///< name and code; several names may
                                                           ///< share a code
  std::string remark;
};

/// A file that people take for one of the source: the column that gives it away, and what to say.
struct Mistake {
  std::string column;
  std::string advice;
};

/// Where a source's file has what. Columns are found by name.
struct Layout {
  char delimiter = ',';
  std::string date_column;  ///< ISO, or with the day or the month first; a time of day is left out
  std::string code_column;
  std::string name_column;
  UnknownRegions unknown;  ///< no column: every row has a code
  std::vector<MetricColumn> metrics;
  Counts counts = Counts::totals;
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

/// The built-in sources, in the order in which --list shows them.
std::span<const Source> sources();

/// The source of that name. Throws a usage Error that names the nearest ones where there is none.
const Source& source_named(std::string_view name);

}  // namespace corona
