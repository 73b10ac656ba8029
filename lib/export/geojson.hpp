#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"

namespace corona {

/// Writes a GeoJSON FeatureCollection (RFC 7946) of the figures of one date: a feature a region,
/// with its border, or its square of the tile map, and a property for each metric and column, such
/// as cases_new. Regions without a border have the geometry null and are named on stderr, but for
/// those that stand for cases whose place is not known. Holds the borders and one date in memory.
void write_geojson(Input& in, const Job& job);

}  // namespace corona
