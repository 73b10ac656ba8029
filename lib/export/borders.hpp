#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Degrees of WGS84.
struct Position {
  double lon, lat;
  bool operator==(const Position&) const = default;
};

/// A closed line: its last position is its first.
using Ring = std::vector<Position>;

/// What lies within the first ring and not within the others, its holes. Seen from above, the first
/// runs anticlockwise and holes clockwise (the right-hand rule of RFC 7946).
using Polygon = std::vector<Ring>;

/// A region's land; of several parts where it has islands.
using Shape = std::vector<Polygon>;

/// Shapes by region_code.
using Borders = std::map<std::string, Shape, std::less<>>;

/// Whether it is said on stderr that positions were converted, for those who get the positions.
enum class Conversion { silent, told };

/// Reads the GeoJSON FeatureCollection of `--borders FILE`. Each feature is a Polygon or a
/// MultiPolygon; one without geometry is left out. Its region_code is the first of these
/// properties that it has: region_code, statcode, identificatie, gemeentecode, GM_CODE, code; else
/// its id. Positions are degrees of WGS84, or metres of RD New (EPSG:28992), by the member `crs` or
/// else by where they lie; RD New is converted. Altitudes are dropped.
///
/// Throws Error, with the file and where in it, for other contents, for a region that stands twice,
/// and for files above 100 MB, which is what keeps memory below about 1 GB.
Borders read_borders(const std::string& path, Conversion conversion = Conversion::silent);

}  // namespace corona
