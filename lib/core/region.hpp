#pragma once

#include <string_view>

namespace corona {

/// What kind of region a code names.
enum class RegionLevel { municipality, safety_region, health_service, province, country, other };

/// By the prefix of a Dutch code: GM0114, VR03, GG0706, PV22; two capital letters are a country:
/// NL, BE. PV22.unknown is of its province's level.
RegionLevel level_of_code(std::string_view region_code);

/// "municipality", "safety_region", "health_service", "province", "country" or "other".
std::string_view name_of(RegionLevel level);

/// Whether a code is that of the Netherlands or of a region in it.
bool is_dutch(std::string_view region_code);

/// Whether a code such as PV30.unknown stands for cases in a region whose municipality is not
/// known. Such rows count in sums, and are never ranked.
bool is_unknown_region(std::string_view region_code);

/// PV30 of PV30.unknown; other codes as they are.
std::string_view known_region(std::string_view region_code);

}  // namespace corona
