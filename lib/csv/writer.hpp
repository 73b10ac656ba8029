#pragma once

#include "core/output.hpp"
#include "core/record.hpp"

#include <span>
#include <string>
#include <vector>

namespace corona {

/// The columns of `set` in the order of corona-csv(5).
std::vector<Column> in_order(ColumnSet set);

/// Writes corona-csv(5): UTF-8, comma, LF, header first, quotes only where needed.
class Writer {
 public:
  /// Writes the header. `out` outlives the writer and is closed by who made it.
  Writer(Output& out, std::vector<Column> columns);

  void write(const Record& row);

 private:
  void append_key(const Record& row);
  void append(const Record& row, Column column);

  Output& out_;
  std::vector<Column> columns_;
  std::size_t key_columns_ = 0;  // how many lead as date, region and metric, and are kept as text
  std::vector<std::string> key_texts_;  // by label, what follows the date
  std::string date_text_;
  Date date_;
  std::string line_;
};

}  // namespace corona
