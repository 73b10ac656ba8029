#pragma once

#include "export/picture/map_data.hpp"
#include "export/picture/outlines.hpp"

#include <map>
#include <string>
#include <vector>

namespace corona {

/// Regions by their codes.
using RegionIndex = std::map<std::string, const MapRegion*, std::less<>>;

/// The regions of `data` that have an outline, counted in their classes. Throws Error where there
/// is none, and where the one to highlight has none; empty: none to highlight.
RegionIndex drawn_regions(MapData& data, const Outlines& outlines, const std::string& highlight);

/// The regions that have a figure and no outline, of the levels that are drawn.
std::vector<const MapRegion*> without_place(const MapData& data, const Outlines& outlines);

/// Names them on stderr.
void tell_without_place(const MapData& data, const Outlines& outlines);

}  // namespace corona
