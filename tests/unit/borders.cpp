#include "export/borders.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "export/rd_new.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>

using namespace corona;

namespace {

Borders read(const std::string& text) {
  set_quiet(true);
  const TemporaryFolder folder;
  const std::string path = folder / "borders.geojson";
  std::ofstream(path) << text;
  return read_borders(path);
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const Error& fault) {
    const std::string what = fault.what();
    return what.substr(what.find("borders.geojson"));
  }
  return "read";
}

std::string collection(const std::string& features, const std::string& more = "") {
  return "{\"type\":\"FeatureCollection\"" + more + ",\"features\":[" + features + "]}";
}

std::string feature(const std::string& properties, const std::string& geometry) {
  return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
}

std::string polygon(const std::string& rings) {
  return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
}

const std::string anticlockwise = "[[4,52],[5,52],[5,53],[4,52]]";
const std::string clockwise = "[[4,52],[5,53],[5,52],[4,52]]";
const std::string emmen = R"({"code":"GM0114"})";

double metres_between(Position a, Position b) {
  const double north = (a.lat - b.lat) * 111'300;
  const double east = (a.lon - b.lon) * 111'300 * std::cos(a.lat / 180 * 3.14159265);
  return std::hypot(north, east);
}

}  // namespace

TEST_SUITE("borders") {
  TEST_CASE("the outer ring runs anticlockwise and holes clockwise, whatever the file has") {
    const Ring left{{4, 52}, {5, 52}, {5, 53}, {4, 52}};
    const Ring right{left.rbegin(), left.rend()};
    for (const std::string& outer : {anticlockwise, clockwise}) {
      for (const std::string& hole : {anticlockwise, clockwise}) {
        const auto borders = read(collection(feature(emmen, polygon(outer + "," + hole))));
        CHECK(borders.at("GM0114") == Shape{{left, right}});
      }
    }
  }

  TEST_CASE("a MultiPolygon has parts, altitudes are dropped, no geometry is no border") {
    const std::string high = "[[4,52,1],[5,52,1],[5,53,1],[4,52,1]]";
    const std::string parts =
        R"({"type":"MultiPolygon","coordinates":[[)" + high + "],[" + anticlockwise + "]]}";
    const auto borders =
        read(collection(feature(emmen, parts) + "," + feature(R"({"code":"GM0003"})", "null")));
    CHECK(borders.size() == 1);
    CHECK(borders.at("GM0114").size() == 2);
    CHECK(borders.at("GM0114")[0] == borders.at("GM0114")[1]);
  }

  TEST_CASE("the code is in the property that makers of borders use, else in the id") {
    const std::string shape = polygon(anticlockwise);
    for (const char* name :
         {"region_code", "statcode", "identificatie", "gemeentecode", "GM_CODE", "code"}) {
      const std::string properties = std::string("{\"") + name + "\":\"GM0114\"}";
      CHECK(read(collection(feature(properties, shape))).contains("GM0114"));
    }
    CHECK(read(collection(feature(R"({"code":"0114","statcode":"GM0114"})", shape)))
              .contains("GM0114"));
    CHECK(read(collection(R"({"type":"Feature","id":"GM0114","geometry":)" + shape + "}"))
              .contains("GM0114"));
  }

  TEST_CASE("RD New is known by its crs or by where it lies") {
    const std::string ring = "[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]";
    const std::string crs =
        R"(,"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}})";
    for (const std::string& more : {std::string(), crs}) {
      const auto borders = read(collection(feature(emmen, polygon(ring)), more));
      const Position first = borders.at("GM0114")[0][0][0];
      CHECK(first.lon == doctest::Approx(5.38720621).epsilon(1e-9));
      CHECK(first.lat == doctest::Approx(52.15517440).epsilon(1e-9));
    }
  }

  TEST_CASE("RD New is converted to half a metre: the Westertoren and the Martinitoren") {
    CHECK(metres_between(from_rd(120'700.723, 487'525.501), {4.88352559, 52.37453253}) < 0.5);
    CHECK(metres_between(from_rd(233'883.131, 582'065.167), {6.56820053, 53.21938317}) < 0.5);
  }

  TEST_CASE("what is no file of borders is refused, with where it is") {
    const std::string shape = polygon(anticlockwise);
    const auto geometry_refusal = [](const std::string& geometry) {
      return refusal(collection(feature(emmen, geometry)));
    };
    CHECK(refusal("{\n\"type\":\n,") == "borders.geojson:3: not JSON");
    CHECK(refusal("") == "borders.geojson:1: not JSON");
    CHECK(refusal(std::string(100'000, '[')) == "borders.geojson: nested deeper than 64");
    CHECK(refusal("[]") == "borders.geojson: no GeoJSON FeatureCollection");
    CHECK(refusal(R"({"type":"FeatureCollection"})") == "borders.geojson: 'features' is no array");
    CHECK(refusal(collection("1")) ==
          "borders.geojson: feature 1: no property with the region's code: call it region_code");
    CHECK(refusal(collection(feature(R"({"code":114})", shape))) ==
          "borders.geojson: feature 1: the code 114 is a number: codes are text such as GM0114");
    CHECK(refusal(collection(feature(emmen, shape) + "," + feature(emmen, shape))) ==
          "borders.geojson: feature 2: a second one for 'GM0114': make them one MultiPolygon");
    CHECK(geometry_refusal(R"({"type":"Point","coordinates":[4,52]})") ==
          "borders.geojson: feature 1: its geometry is 'Point', not a Polygon or MultiPolygon");
    CHECK(geometry_refusal("3") ==
          "borders.geojson: feature 1: its geometry is of no type, not a Polygon or MultiPolygon");
    CHECK(geometry_refusal(R"({"type":"Polygon"})") ==
          "borders.geojson: feature 1: 'coordinates' is no array");
    CHECK(geometry_refusal(polygon("")) == "borders.geojson: feature 1: a polygon without rings");
    CHECK(geometry_refusal(polygon("3")) ==
          "borders.geojson: feature 1: a ring that is no array of positions");
    CHECK(geometry_refusal(polygon("[[4]]")) ==
          "borders.geojson: feature 1: a position that is not two numbers");
    CHECK(geometry_refusal(polygon("[[4,52],[5,52],[4,52]]")) ==
          "borders.geojson: feature 1: a ring of 3 positions that is not closed: the last of 4 or "
          "more is the first");
    CHECK(geometry_refusal(polygon("[[4,52],[5,52],[5,53],[4,53]]")) ==
          "borders.geojson: feature 1: a ring of 4 positions that is not closed: the last of 4 or "
          "more is the first");
    CHECK(geometry_refusal(polygon("[[1e999,52]]")) ==
          "borders.geojson: a number that is too large");
  }

  TEST_CASE("coordinates of other systems are refused") {
    const std::string mercator =
        "[[580000,6800000],[581000,6800000],[581000,6810000],[580000,6800000]]";
    CHECK(refusal(collection(feature(emmen, polygon(mercator)))) ==
          "borders.geojson: position (580000, 6800000) lies neither in degrees nor on RD New: "
          "convert the file, as by ogr2ogr -t_srs EPSG:4326");
    const std::string crs = R"(,"crs":{"properties":{"name":"EPSG:3857"}})";
    CHECK(refusal(collection(feature(emmen, polygon(mercator)), crs)) ==
          "borders.geojson: crs 'EPSG:3857' is neither WGS84 nor RD New: convert it, as by ogr2ogr "
          "-t_srs EPSG:4326");
    const std::string rd = R"(,"crs":{"properties":{"name":"EPSG:28992"}})";
    CHECK(refusal(collection(feature(emmen, polygon(anticlockwise)), rd)) ==
          "borders.geojson: position (4, 52) lies outside of the file's crs: convert the file, as "
          "by ogr2ogr -t_srs EPSG:4326");
  }
}
