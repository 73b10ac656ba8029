#include "export/region_table.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {

RegionTable::RegionTable(const RecordStore& rows, const Input& in) {
  for (std::size_t i = 0; i < rows.size(); ++i) add(rows[i], in);
}

void RegionTable::add(const Record& row, const Input& in) {
  const Series& series = *row.series;
  const auto [metric, new_metric] = metric_numbers_.try_emplace(series.metric, metrics_.size());
  if (new_metric) metrics_.push_back(series.metric);
  const auto [region, new_region] = region_numbers_.try_emplace(series.region_code, lines_.size());
  if (new_region) {
    regions_.push_back(&series);
    lines_.emplace_back();
  }
  auto& line = lines_[region->second];
  line.resize(std::max(line.size(), metric->second + 1));
  auto& cell = line[metric->second];
  if (cell) {
    throw data_error("{}: a second row for {} {} {}, after {}", in.place_of(row.place),
                     to_string(row.date), printable(series.region_code), printable(series.metric),
                     in.place_of(cell->place));
  }
  cell = row;
}

const Record* RegionTable::find(std::size_t region, std::size_t metric) const {
  const auto& line = lines_[region];
  return metric < line.size() && line[metric] ? &*line[metric] : nullptr;
}

}  // namespace corona
