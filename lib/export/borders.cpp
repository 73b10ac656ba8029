#include "export/borders.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "export/json_file.hpp"
#include "export/rd_new.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace corona {
namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = 100'000'000;

constexpr std::array code_properties{"region_code",  "statcode", "identificatie",
                                     "gemeentecode", "GM_CODE",  "code"};

enum class Grid { wgs84, rd };

/// Walks through one file, and knows where it is, for messages.
class BordersReader {
 public:
  explicit BordersReader(const std::string& path) : path_(path) {}

  Borders read(Conversion conversion);

 private:
  std::string code_of(const json& feature) const;
  Shape read_shape(const json& geometry);
  Polygon read_polygon(const json& rings);
  Ring read_ring(const json& positions);
  std::optional<Grid> stated_grid(const json& file) const;
  Grid grid_of(const Borders& borders, const json& file) const;

  template <typename... Values>
  Error fault(fmt::format_string<Values...> text, Values&&... values) const {
    return data_error("{}: {}{}", printable(path_), place_,
                      fmt::format(text, std::forward<Values>(values)...));
  }

  const std::string& path_;
  std::string place_;  // "feature 3: "
};

const json& member(const json& object, const char* name) {
  static const json none;
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found == object.end() ? none : *found;
}

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

/// Twice the area within a ring, above 0 where it runs anticlockwise.
double signed_area(const Ring& ring) {
  double area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    area += (ring[i - 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
            (ring[i].lon - ring[0].lon) * (ring[i - 1].lat - ring[0].lat);
  }
  return area;
}

void follow_right_hand_rule(Polygon& polygon) {
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const double area = signed_area(polygon[i]);
    if (i == 0 ? area < 0 : area > 0) std::reverse(polygon[i].begin(), polygon[i].end());
  }
}

void for_each_position(auto& borders, const auto& work) {
  for (auto& [code, shape] : borders) {
    for (auto& polygon : shape) {
      for (auto& ring : polygon) {
        for (auto& position : ring) work(position);
      }
    }
  }
}

bool lies_on(Grid grid, const Position& at) {
  if (grid == Grid::rd) return is_on_rd_grid(at.lon, at.lat);
  return std::abs(at.lon) <= 180 && std::abs(at.lat) <= 90;
}

Borders BordersReader::read(Conversion conversion) {
  const json file = read_json(path_, most_bytes);
  if (text_of(member(file, "type")) != "FeatureCollection") {
    throw fault("no GeoJSON FeatureCollection");
  }
  const json& features = member(file, "features");
  if (!features.is_array()) throw fault("'features' is no array");
  Borders borders;
  for (std::size_t i = 0; i < features.size(); ++i) {
    place_ = fmt::format("feature {}: ", i + 1);
    const std::string code = code_of(features[i]);
    const json& geometry = member(features[i], "geometry");
    Shape shape = geometry.is_null() ? Shape() : read_shape(geometry);
    if (shape.empty()) continue;
    if (!borders.emplace(code, std::move(shape)).second) {
      throw fault("a second one for {}: make them one MultiPolygon", in_quotes(code));
    }
  }
  place_.clear();
  if (grid_of(borders, file) == Grid::rd) {
    if (conversion == Conversion::told) {
      note("{}: converted from RD New (EPSG:28992) to WGS84", printable(path_));
    }
    for_each_position(borders, [](Position& at) { at = from_rd(at.lon, at.lat); });
  }
  for (auto& [code, shape] : borders) {
    for (Polygon& polygon : shape) follow_right_hand_rule(polygon);
  }
  return borders;
}

std::string BordersReader::code_of(const json& feature) const {
  const json& properties = member(feature, "properties");
  const json* code = &member(feature, "id");
  for (const char* name : code_properties) {
    if (properties.is_object() && properties.contains(name)) {
      code = &properties[name];
      break;
    }
  }
  if (code->is_string() && *code != "") return *code;
  if (code->is_number()) {
    throw fault("the code {} is a number: codes are text such as GM0114", code->dump());
  }
  throw fault("no property with the region's code: call it region_code");
}

Shape BordersReader::read_shape(const json& geometry) {
  const std::string type = text_of(member(geometry, "type"));
  const json& coordinates = member(geometry, "coordinates");
  if (type != "Polygon" && type != "MultiPolygon") {
    throw fault("its geometry is {}, not a Polygon or MultiPolygon",
                type.empty() ? "of no type" : in_quotes(type));
  }
  if (!coordinates.is_array()) throw fault("'coordinates' is no array");
  if (type == "Polygon") return {read_polygon(coordinates)};
  Shape shape;
  for (const json& rings : coordinates) shape.push_back(read_polygon(rings));
  return shape;
}

Polygon BordersReader::read_polygon(const json& rings) {
  if (!rings.is_array() || rings.empty()) throw fault("a polygon without rings");
  Polygon polygon;
  for (const json& positions : rings) polygon.push_back(read_ring(positions));
  return polygon;
}

Ring BordersReader::read_ring(const json& positions) {
  if (!positions.is_array()) throw fault("a ring that is no array of positions");
  Ring ring;
  ring.reserve(positions.size());
  for (const json& at : positions) {
    if (!at.is_array() || at.size() < 2 || !at[0].is_number() || !at[1].is_number()) {
      throw fault("a position that is not two numbers");
    }
    ring.push_back({at[0], at[1]});
  }
  if (ring.size() < 4 || ring.front() != ring.back()) {
    throw fault("a ring of {} positions that is not closed: the last of 4 or more is the first",
                ring.size());
  }
  return ring;
}

/// By the member `crs` of GeoJSON before RFC 7946.
std::optional<Grid> BordersReader::stated_grid(const json& file) const {
  const json& crs = member(file, "crs");
  if (crs.is_null()) return std::nullopt;
  const std::string name = text_of(member(member(crs, "properties"), "name"));
  if (name.ends_with(":28992")) return Grid::rd;
  if (name.ends_with(":CRS84") || name.ends_with(":4326") || name.ends_with(":4258")) {
    return Grid::wgs84;
  }
  throw fault("crs {} is neither WGS84 nor RD New: convert it, as by ogr2ogr -t_srs EPSG:4326",
              in_quotes(name));
}

Grid BordersReader::grid_of(const Borders& borders, const json& file) const {
  const std::optional<Grid> stated = stated_grid(file);
  Grid grid = stated.value_or(Grid::wgs84);
  bool first = !stated;
  for_each_position(borders, [&](const Position& at) {
    if (std::exchange(first, false) && !lies_on(grid, at)) grid = Grid::rd;
    if (!lies_on(grid, at)) {
      throw fault("position ({}, {}) lies {}: convert the file, as by ogr2ogr -t_srs EPSG:4326",
                  at.lon, at.lat,
                  stated ? "outside of the file's crs" : "neither in degrees nor on RD New");
    }
  });
  return grid;
}

}  // namespace

Borders read_borders(const std::string& path, Conversion conversion) {
  return BordersReader(path).read(conversion);
}

}  // namespace corona
