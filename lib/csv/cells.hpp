#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Splits a line into cells, with the quotes of RFC 4180 undone.
class CellSplitter {
 public:
  enum class Outcome {
    complete,
    open_quote,        ///< the quote goes on in the next line
    text_after_quote,  ///< as in "a"b
  };

  explicit CellSplitter(char delimiter) : delimiter_(delimiter) {}

  /// The cells are valid until `line` changes or the next call. A quote inside a bare cell is text.
  Outcome split(std::string_view line, std::vector<std::string_view>& cells);

 private:
  Outcome split_quoted(std::string_view line, std::vector<std::string_view>& cells);

  char delimiter_;
  std::string unquoted_;
};

/// Appends `text` as a cell, in quotes only where RFC 4180 needs them for this delimiter.
void append_cell(std::string& out, std::string_view text, char delimiter = ',');

}  // namespace corona
