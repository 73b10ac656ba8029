#pragma once

#include "core/record_store.hpp"
#include "core/text_hash.hpp"
#include "fetch/rows/row_reader.hpp"
#include "fetch/rows/survey.hpp"

#include <string>
#include <vector>

namespace corona {

/// Reads a file with one row a region and date.
///
/// The file is read twice: first its dates alone, to learn how they are written and whether they
/// ascend. Where they do, memory grows with the number of regions only; else all rows are held and
/// sorted. Where series were 0 before they begin, the file is read once more, for their first days.
class LongReader : public RowReader {
 public:
  /// `layout` and `file` outlive the reader. Throws Error where the header or a date is not one of
  /// the source.
  LongReader(const Source& source, RereadableFile& file, const Told& told);

  bool read(Record& record) override;

 private:
  struct Region {
    std::vector<const Series*> series;  // by metric; empty where the row is left out
    std::pair<const std::string, Region>* next = nullptr;  // what followed it the last time
  };
  using Regions = TextMap<std::string, Region>;  // by what the file says of them

  void start();
  bool read_in_file_order(Record& record);
  bool read_row();
  Date date_of_row();
  Regions::value_type& region_of_row();
  Regions::value_type& look_up_region();
  void find_first_days();
  void sort();
  void tell_odd_codes();

  const Layout& layout_;
  RereadableFile& file_;
  Told told_;
  std::optional<ForeignRows> rows_;
  Header header_;
  std::optional<RowRegions> row_regions_;
  std::optional<std::size_t> date_place_;
  std::vector<std::optional<std::size_t>> count_places_;  // by metric
  Survey survey_;

  std::vector<std::string_view> cells_;  // of the row
  std::string date_text_;                // of the row, as it stands in the file
  Date date_;
  Regions::value_type* region_ = nullptr;
  std::size_t metric_ = 0;  // the next one of the row

  SeriesTable series_;
  Regions regions_;
  std::vector<std::string> odd_codes_;  // not told yet
  std::string key_;
  std::vector<Observation> zeros_;  // before series that begin late, by date
  std::size_t next_zero_ = 0;
  RecordStore sorted_;
  std::size_t next_sorted_ = 0;
};

}  // namespace corona
