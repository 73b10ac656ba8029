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
  void write(const Observation& row, const Figures& figures);
  std::size_t room_for(const Figures& figures, std::size_t key_length) const;
  const std::string& key_text(const Series& series);
  char* put(char* at, const Observation& row, const Figures& figures, Column column);
  char* put_text(char* at, std::string_view text);

  Output& out_;
  std::vector<Column> columns_;
  std::size_t key_columns_ = 0;  // how many lead as date, region and metric, and are kept as text
  std::vector<Column> figure_columns_;
  std::vector<std::string> key_texts_;  // by label, what follows the date
  char date_text_[date_length];
  Date date_;
  bool any_date_ = false;
  Figures no_figures_;
  std::string quoted_;
};

}  // namespace corona
