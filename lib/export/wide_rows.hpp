#pragma once

#include "csv/input.hpp"
#include "export/locale.hpp"
#include "export/sheet.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What stands side by side in a wide sheet.
enum class Across {
  metric,  ///< a line a date and region, a column a metric
  region,  ///< a line a date, a column a region; one metric only
};

/// The column that is called `name` and can fill the cells of a wide sheet. Throws a usage Error
/// where there is none.
Column value_column(std::string_view name);

/// The records with one of their keys turned into columns, by date, and within it in the order in
/// which the regions first came. Holds a cell a record in memory, some 80 bytes.
class WideRows {
 public:
  /// Reads all of `in`, which outlives the rows. `value` fills the cells; without one it is new +
  /// correction where the stream has `new`, else `total`. Throws Error where the stream has no such
  /// column, where two records fill one cell, and where several metrics meet Across::region.
  WideRows(Input& in, Across across, std::optional<Column> value, Locale locale);

  const std::vector<Head>& heads() const { return heads_; }

  /// The next line, or false at the end; valid until the next call.
  bool next(Row& row);

 private:
  struct Cell {
    Date date;
    std::uint32_t region;  // numbered in order of first appearance, as metrics are
    std::uint32_t metric;
    const Series* series;
    Place place;
    std::string text;
  };

  bool same_line(const Cell& a, const Cell& b) const;
  void refuse_doubles(const Input& in) const;

  Across across_;
  Locale locale_;
  bool named_;  // the lines have a region_name
  std::vector<Head> heads_;
  std::vector<Cell> cells_;  // by date, region, metric
  std::size_t next_ = 0;     // of cells_
  std::string name_;
  std::string date_;
  std::vector<std::string_view> line_;
};

}  // namespace corona
