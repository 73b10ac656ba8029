#include "reference/regions.hpp"

#include "core/error.hpp"
#include "fuzz.hpp"
#include "reference/population.hpp"
#include "reference/region_lookup.hpp"

using namespace corona;

namespace {

void look_up_regions(const std::string& path) {
  const Regions regions = read_regions(path);
  const RegionLookup lookup(regions);
  for (const Region& region : regions.all()) {
    if (Regions::built_in().find(region.code) != nullptr) continue;
    fuzz::must(regions.with_ancestors(region.code).front() == &region);
    fuzz::must(lookup.find(region.code) == region.code);
  }
}

}  // namespace

/// A file of regions, or of inhabitants.
void fuzz::take(std::string_view bytes) {
  const std::string path = file_of(bytes);
  try {
    look_up_regions(path);
  } catch (const Error&) {
  }
  const Date day(date::year(2020) / 9 / 14);
  const auto found = read_populations(path).find("GM0003", day);
  must(!found || found->inhabitants >= 1);
}
