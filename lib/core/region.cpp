#include "core/region.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::string_view unknown_suffix = ".unknown";

/// Whether it is written as ISO 3166 writes countries: NL, BE.
bool is_country(std::string_view code) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return code.size() == 2 && std::all_of(code.begin(), code.end(), is_capital);
}

}  // namespace

RegionLevel level_of_code(std::string_view region_code) {
  const std::string_view code = region_code.substr(0, region_code.find('.'));
  if (is_country(code)) return RegionLevel::country;
  const auto digits = code.substr(std::min<std::size_t>(2, code.size()));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return RegionLevel::other;
  }
  if (code.starts_with("GM")) return RegionLevel::municipality;
  if (code.starts_with("VR")) return RegionLevel::safety_region;
  if (code.starts_with("GG")) return RegionLevel::health_service;
  if (code.starts_with("PV")) return RegionLevel::province;
  return RegionLevel::other;
}

std::string_view name_of(RegionLevel level) {
  switch (level) {
    case RegionLevel::municipality:
      return "municipality";
    case RegionLevel::safety_region:
      return "safety_region";
    case RegionLevel::health_service:
      return "health_service";
    case RegionLevel::province:
      return "province";
    case RegionLevel::country:
      return "country";
    case RegionLevel::other:
      break;
  }
  return "other";
}

bool is_dutch(std::string_view region_code) {
  const RegionLevel level = level_of_code(region_code);
  if (level == RegionLevel::country) return known_region(region_code) == "NL";
  return level != RegionLevel::other;
}

bool is_unknown_region(std::string_view region_code) {
  return region_code.ends_with(unknown_suffix);
}

std::string_view known_region(std::string_view region_code) {
  if (is_unknown_region(region_code)) region_code.remove_suffix(unknown_suffix.size());
  return region_code;
}

}  // namespace corona
