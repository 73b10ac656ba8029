#pragma once

#include "core/record.hpp"

namespace corona {

/// Reads the file of a source: dates ascending, regions as in the file, metrics innermost.
class RowReader {
 public:
  virtual ~RowReader() = default;

  /// The next record, or false at the end. Throws Error at the first cell that is not what it
  /// should be.
  virtual bool read(Record& record) = 0;
};

}  // namespace corona
