#include "fetch/data.hpp"

#include "csv/input.hpp"
#include "fetch/rows/source_reader.hpp"

namespace corona {
namespace {

/// corona-csv(5) from an open file.
class CsvData : public Data {
 public:
  explicit CsvData(std::unique_ptr<RereadableFile> file)
      : file_(std::move(file)),
        input_(fmt::format("/dev/fd/{}", file_->descriptor()), file_->name(), Order::by_date) {}

  ColumnSet columns() const override { return input_.columns(); }
  const std::string& name() const override { return file_->name(); }
  bool read(Record& record) override { return input_.read(record); }

 private:
  std::unique_ptr<RereadableFile> file_;
  Input input_;
};

}  // namespace

std::unique_ptr<Data> open_data(const Source& source, std::unique_ptr<RereadableFile> file,
                                const Told& told) {
  if (source.form == Form::corona_csv) return std::make_unique<CsvData>(std::move(file));
  return std::make_unique<SourceReader>(source, std::move(file), told);
}

}  // namespace corona
