#pragma once

#include "fetch/data.hpp"
#include "fetch/description/source.hpp"
#include "fetch/rows/repeats.hpp"
#include "fetch/rows/survey.hpp"

#include <memory>

namespace corona {

/// Reads a file of the layout that a source describes, as records in the pipe's order: dates
/// ascending, regions as in the file, metrics innermost. A count that stands there twice is given
/// once.
class SourceReader : public Data {
 public:
  /// Throws Error where the encoding, the header or a date is not one of the source.
  SourceReader(const Source& source, std::unique_ptr<RereadableFile> file, const Told& told);

  ColumnSet columns() const override;
  const std::string& name() const override { return file_->name(); }

  bool read(Record& record) override;

 private:
  Source source_;
  std::unique_ptr<RereadableFile> file_;
  std::unique_ptr<RowReader> rows_;
  Repeats repeats_;
};

}  // namespace corona
