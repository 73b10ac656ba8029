#pragma once

#include "core/record.hpp"

#include <string>

namespace corona {

/// Prints figures into a buffer of its own and points a record at them; they are valid until
/// clear().
class FigureText {
 public:
  FigureText() { text_.reserve(room); }

  void clear() { text_.clear(); }

  /// An unknown value gives an empty cell. Decimals as append_decimal() prints them.
  void set(Record& row, Column column, std::optional<double> value);
  void set(Record& row, Column column, std::optional<Count> value);
  void set(Record& row, Column column, std::string_view text);

 private:
  void keep(Record& row, Column column, std::size_t start);

  static constexpr std::size_t room = 64 * column_count;  // more than one number a column needs
  std::string text_;
};

}  // namespace corona
