#pragma once

#include "core/output.hpp"
#include "core/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The columns of `set` in the order of corona-csv(5).
std::vector<Column> in_order(ColumnSet set);

/// Writes corona-csv(5): UTF-8, comma, LF, header first, quotes only where needed. Lines are put
/// together in the output's own buffer.
class Writer {
 public:
  /// Writes the header. `out` outlives the writer and is closed by who made it.
  Writer(Output& out, const std::vector<Column>& columns);

  void write(const Record& row) { write(row, row.figures); }

  /// A line whose figures are empty.
  void write(const Observation& row) { write(row, no_figures_); }

  /// The same, of a row whose date, series and total are still those of the line that was read:
  /// `lead`, which is Reader::lead() and may be empty, is copied.
  void write(const Observation& row, std::string_view lead);

 private:
  void write(const Observation& row, const Figures& figures);
  void write_checked(const Observation& row, const Figures& figures);
  char* put_key(char* at, const Series& series);
  template <Column column>
  char* put(char* at, const Observation& row) const;
  char* put_counts(char* at, const Observation& row) const;
  char* put_counts_behind_total(char* at, const Observation& row) const;
  char* put_text(char* at, std::string_view text);

  Output& out_;
  std::vector<std::string_view Series::*> key_;  // where it follows a leading date
  bool has_whole_key_ = false;                   // it is code, name and metric
  ColumnSet counts_;            // right behind the key, in the order of corona-csv(5)
  std::vector<Column> others_;  // behind these
  bool has_leads_ = false;      // lines start as Reader::lead() has it, and end with counts
  std::size_t counts_room_;     // as much as the date, any counts and what parts cells may take
  char date_text_[date_length] = {};
  Date date_ = Date::min();  // whose text that is
  Figures no_figures_;
  std::string quoted_;
};

}  // namespace corona
