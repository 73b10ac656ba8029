#pragma once

#include "export/borders.hpp"

namespace corona {

/// The tile map as borders: a square for every Dutch municipality since 2020, about 11 km wide.
/// Together they lie over the Netherlands, so that a map finds them; a square is not where its
/// municipality is.
Borders tile_squares();

}  // namespace corona
