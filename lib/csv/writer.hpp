#pragma once

#include "core/output.hpp"
#include "core/record.hpp"

#include <string>
#include <vector>

namespace corona {

/// The columns of `set` in the order of corona-csv(5).
std::vector<Column> in_order(ColumnSet set);

/// Writes corona-csv(5): UTF-8, comma, LF, header first, quotes only where needed. Lines are put
/// together in the output's own buffer.
class Writer {
 public:
  /// Writes the header. `out` outlives the writer and is closed by who made it.
  Writer(Output& out, std::vector<Column> columns);

  void write(const Record& row) { write(row, row.figures); }

  /// A line whose figures are empty.
  void write(const Observation& row) { write(row, no_figures_); }

 private:
  /// A cell behind the key, and what ends it.
  struct Slot {
    Column column;
    std::optional<Count> Observation::*count = nullptr;  // of a column that has a count
    char end = ',';
  };

  void write(const Observation& row, const Figures& figures);
  std::string_view date_text(Date date);
  std::string_view key_text(const Series& series);
  void add_key_text(const Series& series);
  char* put_text(char* at, const Observation& row, const Figures& figures, Column column);

  Output& out_;
  std::vector<Column> key_;  // the columns of region and metric that follow a leading date
  std::vector<Slot> slots_;
  std::size_t slots_room_ = 0;          // more than their counts and ends take
  std::vector<Column> text_columns_;    // of the slots; each byte may be a quote, which takes two
  std::vector<std::string> key_texts_;  // by label, with a comma before and behind each cell
  char date_text_[date_length] = {};
  Date date_ = Date::min();  // whose text that is
  Figures no_figures_;
  std::string quoted_;
};

}  // namespace corona
