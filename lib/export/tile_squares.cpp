#include "export/tile_squares.hpp"

#include "reference/drawing.hpp"
#include "reference/tiles.hpp"

namespace corona {
namespace {

constexpr Position north_west{3.4, 53.5};
constexpr double width = 0.16;
constexpr double height = 0.098;  // a square on the ground, and on a map, at 52.2 degrees north

Shape square(const Tile& tile) {
  const double west = north_west.lon + width * tile.column;
  const double east = north_west.lon + width * (tile.column + 1);
  const double north = north_west.lat - height * tile.row;
  const double south = north_west.lat - height * (tile.row + 1);
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}};
}

}  // namespace

Borders tile_squares() {
  Borders squares;
  for (int year = first_drawing; year <= last_drawing; ++year) {
    for (const Tile& tile : tile_map(year)) squares.try_emplace(tile.code, square(tile));
  }
  return squares;
}

}  // namespace corona
