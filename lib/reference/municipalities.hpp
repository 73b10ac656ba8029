#pragma once

#include "core/number.hpp"

#include <string>
#include <vector>

namespace corona {

/// A Dutch municipality, what it lies in, and its inhabitants on 1 January 2020; those of parts
/// that came to it later are counted in.
struct Municipality {
  std::string code, name;
  std::string province_code, province;
  std::string safety_region_code, safety_region;
  std::string health_service_code, health_service;
  Count population = 0;
};

/// The municipalities as they were drawn at the end of that year, in the order of their codes: 355
/// in 2020, then 352, 344 and 342 in 2023. Throws Error for other years. Source: CBS, and the lists
/// of the ministry of Health.
std::vector<Municipality> municipalities(int year);

}  // namespace corona
