#include "export/picture/outlines.hpp"

#include "reference/drawing.hpp"
#include "reference/tiles.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corona {
namespace {

struct Box {
  double west = 180, south = 90, east = -180, north = -90;
};

Box box_of(const Borders& borders) {
  Box box;
  for (const auto& [code, shape] : borders) {
    for (const Polygon& polygon : shape) {
      for (const auto& [lon, lat] : polygon.front()) {
        box.west = std::min(box.west, lon);
        box.east = std::max(box.east, lon);
        box.south = std::min(box.south, lat);
        box.north = std::max(box.north, lat);
      }
    }
  }
  return box;
}

}  // namespace

Outlines tile_outlines(const std::vector<std::string>& codes) {
  const auto tiles = tile_map(drawing_of(codes).value_or(first_drawing));
  int columns = 0;
  int rows = 0;
  for (const Tile& tile : tiles) {
    columns = std::max(columns, tile.column + 1);
    rows = std::max(rows, tile.row + 1);
  }
  const double side = 1.0 / columns;
  const double edge = side * 0.94;
  Outlines outlines{{}, rows * side, side};
  for (const Tile& tile : tiles) {
    const double x = tile.column * side;
    const double y = tile.row * side;
    outlines.regions.push_back({tile.code,
                                {{{x, y}, {x + edge, y}, {x + edge, y + edge}, {x, y + edge}}},
                                x + edge / 2,
                                y + edge / 2});
  }
  return outlines;
}

Outlines border_outlines(const Borders& borders) {
  const Box box = box_of(borders);
  const double shrink = std::cos((box.south + box.north) / 2 * std::numbers::pi / 180);
  const double width = std::max((box.east - box.west) * shrink, 1e-9);
  Outlines outlines{{}, (box.north - box.south) / width, 0};
  for (const auto& [code, shape] : borders) {
    Outline& outline = outlines.regions.emplace_back();
    outline.code = code;
    for (const Polygon& polygon : shape) {
      for (const Ring& ring : polygon) {
        auto& points = outline.rings.emplace_back();
        for (const auto& [lon, lat] : ring) {
          points.emplace_back((lon - box.west) * shrink / width, (box.north - lat) / width);
        }
      }
    }
  }
  return outlines;
}

}  // namespace corona
