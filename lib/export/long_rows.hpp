#pragma once

#include "csv/cell_text.hpp"
#include "csv/input.hpp"
#include "export/locale.hpp"
#include "export/sheet.hpp"

#include <vector>

namespace corona {

/// The columns of `set` in the order of corona-csv(5), but a ranking starts with its rank.
std::vector<Column> shown_order(ColumnSet set);

/// The records as they are: a line each, a column for each that the stream has, in
/// shown_order().
class LongRows {
 public:
  /// `in` outlives the rows. `columns`, where there are any, are those to keep, in their order.
  /// Throws Error where the stream lacks one.
  LongRows(Input& in, Locale locale, const std::vector<Column>& columns = {});

  const std::vector<Head>& heads() const { return heads_; }

  /// The next line, or false at the end; valid until the next call.
  bool next(Row& row);

 private:
  Input& in_;
  Locale locale_;
  std::vector<Column> columns_;
  std::vector<Head> heads_;
  Record record_;
  std::vector<CellRoom> rooms_;
  std::string name_;  // of a region, where it is not the cell's
  std::vector<std::string_view> cells_;
};

}  // namespace corona
