#pragma once

#include "core/error.hpp"
#include "core/record.hpp"
#include "csv/cells.hpp"
#include "csv/key_order.hpp"
#include "csv/line_buffer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What a file's dates may do.
enum class Dates {
  ascend,  ///< never go back; else an Error that names --sort
  vary,
};

/// The year 1. Lines of its dates are all looked at cell by cell.
inline constexpr Count days_of_the_first_year = 365;

/// Reads one file of corona-csv(5), checked cell by cell.
///
/// Time is linear in the bytes, memory in the number of different series. A line whose date and
/// series are those expected after the line before is compared, not parsed: the same keys come in
/// the same order every day. Where they do not, or the columns have another order, a line about a
/// series that is known costs less than one whose every cell is checked.
class Reader {
 public:
  /// Reads the header; `name` is how messages call the file. Throws Error where there is none or
  /// where it cannot be one of corona-csv(5).
  Reader(const std::string& path, std::string name, std::uint32_t file, Dates dates,
         SeriesTable& series);

  /// The columns the file has; unknown ones are left out, after a warning.
  ColumnSet columns() const { return present_; }

  /// The next record, or false at the end. Throws Error at the first cell that is not what it
  /// should be.
  bool read(Record& row) { return read_as_expected(row) || read_otherwise(row); }

  /// How the line of the last record starts: with its date, region code, region name, metric and
  /// total, where they stand in this order and just as Writer puts them; else empty. Valid until
  /// the next read().
  std::string_view lead() const { return lead_; }

  /// Whether any record was read so far.
  bool any_row() const { return date_ != Date::min(); }

  const std::string& name() const { return lines_.name(); }

 private:
  void read_header();
  void find_key_columns();
  void add_cells(std::size_t first);
  bool read_as_expected(Record& row);
  bool read_otherwise(Record& row);
  template <Column column>
  const char* take(const char* at, Record& row) const;
  const char* take_more(const char* at, Record& row) const;
  const char* take_others(const char* at, Record& row) const;
  bool read_known(Record& row);
  bool take_known(std::string_view line, Record& row);
  void follow(const Series& series);
  void learn_key(const Series& series);
  bool read_checked(Record& row);
  void read_cells(std::string_view line, Record& row);
  void check_key(std::string_view code, std::string_view name, std::string_view metric) const;
  void set_date(std::string_view cell, Record& row);
  void split(std::string_view& line);
  void check_days(const Record& row) const;
  [[noreturn]] void refuse(Column column, std::string_view text) const;
  template <typename... Values>
  Error fault(fmt::format_string<Values...> text, Values&&... values) const;

  LineBuffer lines_;
  std::uint32_t file_;
  Dates dates_;
  SeriesTable& series_;
  ColumnSet present_;
  std::vector<std::optional<Column>> columns_;  // of the file, in its order; unknown ones are empty
  CellSplitter splitter_{','};
  std::vector<std::string_view> cells_;

  // What stands behind the key in a line that is as expected. Nothing: date, region and metric do
  // not lead the file in this order.
  ColumnSet counts_;                           // in the order of corona-csv(5)
  std::vector<std::optional<Column>> others_;  // behind these; unknown ones are empty
  bool has_more_cells_ = false;                // than a total
  bool has_leads_ = false;                     // lines start as lead() has it
  bool only_key_and_counts_ = true;            // in any order

  std::uint64_t row_line_ = 0;        // on which the row in hand starts
  char date_text_[date_length] = {};  // of the last record
  Date date_ = Date::min();
  KeyOrder keys_;
  std::string_view lead_;
};

}  // namespace corona
