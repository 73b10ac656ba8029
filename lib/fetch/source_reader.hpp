#pragma once

#include "fetch/repeats.hpp"
#include "fetch/row_reader.hpp"
#include "fetch/source.hpp"
#include "fetch/survey.hpp"

#include <memory>
#include <string>

namespace corona {

/// Reads a file of the layout that a source describes, as records in the pipe's order: dates
/// ascending, regions as in the file, metrics innermost. A count that stands there twice is given
/// once.
class SourceReader {
 public:
  /// `path` "-" is standard input. Throws Error where the encoding, the header or a date is not one
  /// of the source.
  SourceReader(const Source& source, const std::string& path, const Told& told);

  ColumnSet columns() const;

  /// The next record, or false at the end; valid until the next call. Throws Error at the first
  /// cell that is not what it should be.
  bool read(Record& record);

 private:
  Source source_;
  RereadableFile file_;
  std::unique_ptr<RowReader> rows_;
  Repeats repeats_;
};

}  // namespace corona
