#include "export/larger_regions.hpp"

#include "core/region.hpp"
#include "group/divisions.hpp"

#include <set>

namespace corona {
namespace {

/// Rows that larger regions are made of.
bool is_part(std::string_view code) {
  return level_of_code(code) == RegionLevel::municipality || is_unknown_region(code);
}

}  // namespace

LargerRegions::LargerRegions(const RecordStore& rows, Input& in) {
  const Regions& regions = Regions::built_in();
  std::set<RegionLevel> present;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string_view code = rows[i].series->region_code;
    if (regions.find(known_region(code)) == nullptr) {
      if (is_part(code)) return;
    } else if (!is_unknown_region(code)) {
      present.insert(level_of_code(code));
    }
  }
  std::vector<std::string> levels;
  if (!present.contains(RegionLevel::province)) levels.emplace_back("province");
  if (!present.contains(RegionLevel::country)) levels.emplace_back("country");
  if (levels.empty() || !present.contains(RegionLevel::municipality)) return;
  grouper_.emplace(by_level(regions, read_mergers(""), levels), Missing::not_known, in);
}

std::span<const Observation> LargerRegions::of_date(const RecordStore& rows, std::size_t begin,
                                                    std::size_t end) {
  parts_.clear();
  if (!grouper_) return {};
  for (std::size_t i = begin; i < end; ++i) {
    const Record row = rows[i];
    if (is_part(row.series->region_code)) parts_.push_back(row);
  }
  sums_.clear();
  for (const Observation& sum : grouper_->add(parts_)) {
    const bool is_sum = !is_unknown_region(sum.series->region_code);
    if (is_sum) sums_.push_back(sum);  // a row that lies in no group of a level is given back
  }
  return sums_;
}

}  // namespace corona
