#pragma once

#include "core/number.hpp"

#include <string>
#include <vector>

namespace corona {

/// A Dutch municipality, what it lies in, and its inhabitants on 1 January of the table's year.
struct Municipality {
  std::string code, name;
  std::string province_code, province;
  std::string safety_region_code, safety_region;
  std::string health_service_code, health_service;
  Count population = 0;
};

/// The municipalities as they were drawn in a year that has a table (2020), in the order of their
/// codes. Source: CBS, and the lists of the ministry of Health.
std::vector<Municipality> municipalities(int year);

}  // namespace corona
