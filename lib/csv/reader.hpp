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

/// Reads one file of corona-csv(5), checked cell by cell.
///
/// Time is linear in the bytes, memory in the number of different series. A line whose date and
/// series are those expected after the line before is compared, not parsed: the same keys come in
/// the same order every day.
class Reader {
 public:
  /// Reads the header. Throws Error where there is none or where it cannot be one of corona-csv(5).
  Reader(const std::string& path, std::uint32_t file, SeriesTable& series);

  /// The columns the file has; unknown ones are left out, after a warning.
  ColumnSet columns() const { return present_; }

  /// The next record, or false at the end. Throws Error at the first cell that is not what it
  /// should be.
  bool read(Record& row);

  const std::string& name() const { return lines_.name(); }

 private:
  void read_header();
  void find_key_columns();
  bool read_as_expected(Record& row);
  void read_checked(std::string_view line, Record& row);
  void split(std::string_view& line);
  [[noreturn]] void refuse(Column column, std::string_view text) const;
  template <typename... Values>
  Error fault(fmt::format_string<Values...> text, Values&&... values) const;

  LineBuffer lines_;
  std::uint32_t file_;
  SeriesTable& series_;
  ColumnSet present_;
  std::vector<std::optional<Column>> columns_;  // of the file, in its order; unknown ones are empty
  CellSplitter splitter_{','};
  std::vector<std::string_view> cells_;

  std::size_t key_columns_ = 0;  // how many lead the file as date, region, metric; 0: another order
  std::string date_text_;        // of the last record
  Date date_;
  KeyOrder keys_;
};

}  // namespace corona
