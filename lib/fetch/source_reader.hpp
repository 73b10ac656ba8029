#pragma once

#include "core/record_store.hpp"
#include "fetch/survey.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace corona {

/// Reads a file of the layout that a source describes, as records in the pipe's order: dates
/// ascending, regions as in the file, metrics innermost.
///
/// The file is read twice: first its dates alone, to learn how they are written and whether they
/// ascend. Where they do, memory grows with the number of regions only; else all rows are held and
/// sorted.
class SourceReader {
 public:
  /// `path` "-" is standard input; `told` says whether the day or the month comes first. Throws
  /// Error where the header or a date is not one of the source.
  SourceReader(const Source& source, const std::string& path, std::optional<DateForm> told);

  ColumnSet columns() const;

  /// The next record, or false at the end; valid until the next call. Throws Error at the first
  /// cell that is not what it should be.
  bool read(Record& record);

 private:
  using Region = std::vector<const Series*>;  // by metric

  bool read_in_file_order(Record& record);
  bool read_row();
  Date date_of(std::string_view text);
  const Region& region_of_row();
  const Region& add_region(std::string_view code, std::string_view name, std::string_view larger);
  std::string unknown_code(std::string_view larger) const;
  std::optional<Count> count_of(std::size_t metric) const;
  void require_utf8(const std::string& column, std::string_view text) const;

  Source source_;
  RereadableFile file_;
  Header header_;
  Survey survey_;
  std::optional<ForeignRows> rows_;

  std::vector<std::string_view> cells_;  // of the row
  std::string date_text_;                // of the row, as it stands in the file
  Date date_;
  const Region* region_ = nullptr;
  std::size_t metric_ = 0;  // the next one of the row

  SeriesTable series_;
  std::unordered_map<std::string, Region> regions_;  // by what the file says of them
  std::string key_;
  RecordStore sorted_;
  std::size_t next_sorted_ = 0;
};

}  // namespace corona
