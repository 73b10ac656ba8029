#include "fetch/rows/source_reader.hpp"

#include "fetch/rows/encoding.hpp"
#include "fetch/rows/foreign_count.hpp"
#include "fetch/rows/long_reader.hpp"
#include "fetch/rows/wide_reader.hpp"

namespace corona {

SourceReader::SourceReader(const Source& source, std::unique_ptr<RereadableFile> file,
                           const Told& told)
    : source_(source), file_(std::move(file)) {
  require_encoding(*file_, source_.layout.encoding);
  if (source_.form == Form::wide_dates) {
    rows_ = std::make_unique<WideReader>(source_, *file_);
  } else {
    rows_ = std::make_unique<LongReader>(source_, *file_, told);
  }
}

ColumnSet SourceReader::columns() const {
  return columns_filled(source_.layout);
}

bool SourceReader::read(Record& record) {
  while (rows_->read(record)) {
    if (!repeats_.is_one(record, file_->name())) return true;
  }
  repeats_.tell(file_->name());
  return false;
}

}  // namespace corona
