#pragma once

#include <string_view>

namespace corona {

/// Whether a code such as PV30.unknown stands for cases in a region whose municipality is not
/// known. Such rows count in sums, and are never ranked.
inline bool is_unknown_region(std::string_view region_code) {
  return region_code.ends_with(".unknown");
}

}  // namespace corona
