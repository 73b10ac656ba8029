#include "reference/municipalities.hpp"

#include "core/error.hpp"
#include "reference/drawing.hpp"
#include "reference/population.hpp"

namespace corona {

std::vector<Municipality> municipalities(int year) {
  if (year < first_drawing || year > last_drawing) {
    throw data_error("the municipalities of {} are not known, only those of {} to {}", year,
                     first_drawing, last_drawing);
  }
  const Regions regions = Regions::built_in();
  const Mergers mergers = Mergers::built_in();
  const Populations populations = Populations::built_in(year);
  const Date first_day = *make_date(first_drawing, 1, 1);
  std::vector<Municipality> all;
  for (const Region& region : regions.all()) {
    if (region.level != "municipality" || !is_drawn(region, mergers, year)) continue;
    const Region& province = *regions.at_level(region.code, "province");
    const Region& safety_region = *regions.at_level(region.code, "security-region");
    const Region& health_service = *regions.at_level(region.code, "ggd");
    all.push_back({region.code, region.name, province.code, province.name, safety_region.code,
                   safety_region.name, health_service.code, health_service.name,
                   populations.find(region.code, first_day)->inhabitants});
  }
  return all;
}

}  // namespace corona
