#pragma once

#include "core/series.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What people call each of some regions: its name; with the code where the name does not say which
/// region is meant: another has the same name or it is `taken` by something else, or it is the part
/// of a region whose place is unknown. Without a name, the code.
std::vector<std::string> region_titles(std::span<const Series* const> regions,
                                       std::string_view taken);

}  // namespace corona
