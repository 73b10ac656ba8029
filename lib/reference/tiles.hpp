#pragma once

#include <string>
#include <vector>

namespace corona {

/// A region's square on a tile map, counted from the north-west.
struct Tile {
  std::string code;
  int column, row;
};

/// A square for each Dutch municipality as drawn at the end of that year (2020 to 2023); one that
/// was made of several has the square of the first of them. Made for this project.
std::vector<Tile> tile_map(int year);

}  // namespace corona
