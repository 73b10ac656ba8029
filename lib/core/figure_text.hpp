#pragma once

#include "core/number.hpp"
#include "core/record.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace corona {

/// Prints figures, one a column, into a buffer of its own and points a record at them; they are
/// valid until clear().
class FigureText {
 public:
  FigureText() = default;
  FigureText(const FigureText&) = delete;
  FigureText& operator=(const FigureText&) = delete;

  void clear() { end_ = text_.data(); }

  /// An unknown value gives an empty cell, and so does one that is not finite. Decimals as
  /// print_decimal() prints them.
  void set(Record& row, Column column, std::optional<double> value);
  void set(Record& row, Column column, std::optional<Count> value);

  /// A text no longer than a decimal may be.
  void set(Record& row, Column column, std::string_view text);

 private:
  void keep(Record& row, Column column, char* end);

  std::array<char, longest_decimal * figure_count> text_;
  char* end_ = text_.data();  // of what is kept
};

}  // namespace corona
