#pragma once

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/cells.hpp"
#include "csv/line_buffer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The rows of a delimited file whose columns are known only when the program runs; its header is
/// the first of them. A byte order mark, CRLF and a missing final newline are accepted; a newline
/// may stand inside quotes, where CRLF becomes a line feed.
///
/// Time is linear in the bytes; memory is that of a block, or of the longest row.
class ForeignRows {
 public:
  /// Starts at the first row of `file`, which outlives the rows.
  ForeignRows(RereadableFile& file, char delimiter) : lines_(file), splitter_(delimiter) {}

  /// The next row, or false at the end; the cells are valid until the next call. Throws Error at a
  /// NUL byte, a broken quote, a line of more than 16 MiB, and where the file cannot be read. That
  /// the text is UTF-8 is for the caller to see to.
  bool next(std::vector<std::string_view>& cells);

  /// Passes over rows that start with the cell `first`, up to the first that next() has to look at:
  /// it has quotes, or other than `width` cells. None once a NUL byte was read.
  void skip_rows_of(std::string_view first, std::size_t width);

  /// How messages call the file: its path, or "stdin".
  const std::string& name() const { return lines_.name(); }

  /// The number, from 1, of the line in which the last row starts.
  std::uint64_t line_number() const { return line_number_; }

  /// "in.csv:17: ...", about the last row.
  template <typename... Values>
  Error fault(fmt::format_string<Values...> text, Values&&... values) const {
    return data_error("{}:{}: {}", printable(name()), line_number_,
                      fmt::format(text, std::forward<Values>(values)...));
  }

 private:
  bool next_line(std::string_view& line);
  CellSplitter::Outcome join(std::string_view first, std::vector<std::string_view>& cells);

  LineBuffer lines_;
  CellSplitter splitter_;
  std::string joined_;  // a row of several lines
  std::uint64_t line_number_ = 0;
};

}  // namespace corona
