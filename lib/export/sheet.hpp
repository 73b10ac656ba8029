#pragma once

#include "core/column.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What stands above a column of a sheet.
struct Head {
  std::string name;   ///< for programs: a column of corona-csv(5), a metric or a region_code
  std::string title;  ///< for people
  Kind kind;          ///< of the cells below
};

/// The cells of a line, one a head, as the pipe writes them; empty: not known.
using Row = std::span<const std::string_view>;

/// Writes one sheet in a format: the heads when it is made, then a line at a time.
class SheetWriter {
 public:
  virtual ~SheetWriter() = default;
  virtual void add(Row row) = 0;
  /// To be called once, after the last line.
  virtual void end() {}
};

}  // namespace corona
