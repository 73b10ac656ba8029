#pragma once

#include "core/bytes.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Takes the cell that stands at `at` in a line: its text, or what stands in quotes around it, if
/// no quote is in it. Where the cell ends; nullptr where its quotes want a second look. What stands
/// behind the line can be read up to `buffer_end`.
inline const char* take_plain_cell(const char* at, const char* end, const char* buffer_end,
                                   char delimiter, std::string_view& cell) {
  const bool quoted = at != end && *at == '"';
  if (quoted) ++at;
  const char* behind = std::min(find_byte(at, buffer_end, quoted ? '"' : delimiter), end);
  cell = {at, static_cast<std::size_t>(behind - at)};
  if (quoted) {
    if (behind == end) return nullptr;
    ++behind;
  }
  return behind == end || *behind == delimiter ? behind : nullptr;
}

/// Splits a line into cells, with the quotes of RFC 4180 undone.
class CellSplitter {
 public:
  enum class Outcome {
    complete,
    open_quote,        ///< the quote goes on in the next line
    text_after_quote,  ///< as in "a"b
  };

  explicit CellSplitter(char delimiter) : delimiter_(delimiter) {}

  char delimiter() const { return delimiter_; }

  /// The cells are valid until `line` changes or the next call. A quote inside a bare cell is text.
  Outcome split(std::string_view line, std::vector<std::string_view>& cells);

  /// After open_quote: `line` is the one that was split, lengthened. Goes on where that one ended,
  /// so that time is linear however many lines a quote holds.
  Outcome resume(std::string_view line, std::vector<std::string_view>& cells);

 private:
  void split_bare(std::string_view line, std::vector<std::string_view>& cells) const;
  bool split_in_place(std::string_view line, std::vector<std::string_view>& cells) const;
  Outcome go_on(std::string_view line, bool in_quotes, std::vector<std::string_view>& cells);
  bool take_quoted(std::string_view line);

  char delimiter_;
  std::size_t at_ = 0;             // where in the line
  std::string text_;               // the cells, one behind the other
  std::vector<std::size_t> ends_;  // of each cell in text_
};

/// Whether RFC 4180 has a cell with this text in quotes.
bool needs_quotes(std::string_view text, char delimiter = ',');

/// Appends `text` as a cell, in quotes only where RFC 4180 needs them for this delimiter.
void append_cell(std::string& out, std::string_view text, char delimiter = ',');

}  // namespace corona
