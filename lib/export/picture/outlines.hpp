#pragma once

#include "export/borders.hpp"

#include <string>
#include <vector>

namespace corona {

/// What a region looks like on a map that is 1 wide.
struct Outline {
  std::string code;
  std::vector<std::vector<std::pair<double, double>>> rings;  ///< x to the right, y down
  double x, y;                                                ///< of a letter in its middle
};

struct Outlines {
  std::vector<Outline> regions;
  double height = 1;
  double tile = 0;  ///< the side of a square; 0 where these are real borders
};

/// A square for each Dutch municipality as drawn in the one year that fits the codes, else in 2020.
Outlines tile_outlines(const std::vector<std::string>& codes);

/// Real borders, on a plane that keeps distances in the middle (equirectangular).
Outlines border_outlines(const Borders& borders);

}  // namespace corona
