#pragma once

#include "core/column.hpp"
#include "csv/rereadable_file.hpp"
#include "fetch/description/source.hpp"
#include "fetch/rows/row_reader.hpp"
#include "fetch/rows/survey.hpp"

#include <memory>

namespace corona {

/// The records of a file of any source that has files, and their columns.
class Data : public RowReader {
 public:
  virtual ColumnSet columns() const = 0;

  /// How messages call the file.
  virtual const std::string& name() const = 0;
};

/// Starts to read `file` as `source` describes it. Throws Error where it is not one of the source.
std::unique_ptr<Data> open_data(const Source& source, std::unique_ptr<RereadableFile> file,
                                const Told& told);

}  // namespace corona
