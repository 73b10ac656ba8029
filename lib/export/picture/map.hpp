#pragma once

#include "export/picture/map_data.hpp"
#include "export/picture/outlines.hpp"

#include <string>

namespace corona {

/// How a map is drawn. The same data gives the same bytes.
struct MapLook {
  Locale locale = Locale::en;
  double width = 640;
  std::string id = "map";  ///< unique on a page
  std::string source;      ///< a line below: where the figures are from; none: not said
  bool alone = true;       ///< a file of its own, with its style; else a part of a page
  std::string title;       ///< none: what the data says
  std::string highlight;   ///< code of a region to draw a frame around
  bool names = true;       ///< each region says its name and figure where a pointer rests
};

/// Every region in the colour of its class, which has a letter (on tiles) or a texture (on real
/// borders) too; regions without a figure are hatched. The legend counts the regions drawn. A part
/// of a page leaves its title to the page's heading.
///
/// Throws Error where no region of the data has an outline, or where the highlighted one has none.
std::string draw_map(MapData data, const Outlines& outlines, const MapLook& look);

}  // namespace corona
