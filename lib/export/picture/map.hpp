#pragma once

#include "export/picture/legend.hpp"
#include "export/picture/map_data.hpp"
#include "export/picture/outlines.hpp"

#include <string>
#include <vector>

namespace corona {

/// How a map is drawn. The same data gives the same bytes.
struct MapLook {
  Locale locale = Locale::en;
  double width = 640;
  std::string id = "map";           ///< unique on a page
  std::string source;               ///< a line below: where the figures are from; none: not said
  bool alone = true;                ///< a file of its own, with its style; else a part of a page
  std::string title;                ///< none: what the data says
  std::vector<std::string> framed;  ///< codes of regions on the map, to draw one frame around
  std::string frame_name;           ///< what they are together
  bool names = true;                ///< each region says its name and figure where a pointer rests
};

/// A map, and what is to be said beside it.
struct DrawnMap {
  std::string svg;
  std::string below;  ///< its date, and what a square is
  std::vector<LegendItem> legend;
  std::string note;  ///< whose levels they are, and such; empty: nothing
};

/// Every region in the colour of its class, which has a letter (on tiles) or a texture (on real
/// borders) too; regions without a figure are hatched. The legend counts the regions drawn. A file
/// of its own has all that is said beside the map in it, and names the regions without an outline;
/// a part of a page is the map alone, with letters that a style sheet can make larger.
///
/// Throws Error where no region of the data has an outline.
DrawnMap draw_map(MapData data, const Outlines& outlines, const MapLook& look);

}  // namespace corona
