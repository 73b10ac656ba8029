#pragma once

#include "export/picture/map_data.hpp"
#include "export/picture/outlines.hpp"

#include <map>
#include <string>
#include <vector>

namespace corona {

/// Regions by their codes.
using RegionIndex = std::map<std::string, const MapRegion*, std::less<>>;

/// Throws Error where no region has an outline.
void require_place(const MapData& data, const Outlines& outlines);

/// The regions of `data` that have an outline, counted in their classes. Throws Error where there
/// is none.
RegionIndex drawn_regions(MapData& data, const Outlines& outlines);

/// Those of the outlines that `code` stands for: itself, else the municipalities in it; none where
/// the map has neither.
std::vector<std::string> outlined(const std::string& code, const Outlines& outlines);

/// The regions that have a figure and no outline, of the levels that are drawn, by name.
std::vector<const MapRegion*> without_place(const MapData& data, const Outlines& outlines);

/// "No place on the map (2): Assen, Emmen."; empty where all have one.
std::string without_place_text(const MapData& data, const Outlines& outlines, Locale locale);

/// The same on stderr.
void tell_without_place(const MapData& data, const Outlines& outlines);

}  // namespace corona
