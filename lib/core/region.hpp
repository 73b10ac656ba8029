#pragma once

#include <string_view>

namespace corona {

inline constexpr std::string_view unknown_suffix = ".unknown";

/// Whether a code such as PV30.unknown stands for cases in a region whose municipality is not
/// known. Such rows count in sums, and are never ranked.
inline bool is_unknown_region(std::string_view region_code) {
  return region_code.ends_with(unknown_suffix);
}

/// PV30 of PV30.unknown; other codes as they are.
inline std::string_view known_region(std::string_view region_code) {
  if (is_unknown_region(region_code)) region_code.remove_suffix(unknown_suffix.size());
  return region_code;
}

/// The level that a Dutch code tells, as `corona-group --to` calls it: municipality (GM0114),
/// security-region (VR03), ggd (GG0706), province (PV22) or country (NL); empty for any other code.
std::string_view level_of_code(std::string_view region_code);

}  // namespace corona
