#pragma once

#include "fetch/rows/row_reader.hpp"
#include "fetch/rows/row_regions.hpp"

#include <optional>
#include <vector>

namespace corona {

/// Reads a file with one row a region and one column a date. All counts are held in memory, 16
/// bytes each, as the pipe's order is the other way round.
class WideReader : public RowReader {
 public:
  /// Throws Error where the header or a count is not one of the source.
  WideReader(const Source& source, RereadableFile& file);

  bool read(Record& record) override;

 private:
  struct Day {
    Date date;
    std::size_t place;
  };
  struct Row {
    const Series* series;
    Place place;
  };

  void find_days(const ForeignRows& rows, const Header& header);
  void read_rows(ForeignRows& rows, const Header& header);

  const Layout& layout_;
  std::vector<Day> days_;  // ascending
  SeriesTable series_;
  std::vector<Row> rows_;
  std::vector<std::optional<Count>> counts_;  // by row, then by day
  std::size_t day_ = 0;
  std::size_t row_ = 0;
};

}  // namespace corona
