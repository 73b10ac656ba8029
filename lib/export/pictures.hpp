#pragma once

#include "csv/input.hpp"
#include "export/picture/chart.hpp"
#include "export/picture/map_data.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

struct Job;

/// What the command line says of pictures.
struct PictureOptions {
  std::vector<std::string> regions;  ///< codes or names; empty: the country, or the only region
  std::string metric;                ///< empty: the first there is
  std::optional<ChartKind> kind;     ///< none: bars of one region, small multiples of several
  MapBy by = MapBy::per_100k;
  std::vector<double> classes;
  std::string population;  ///< path of a table of inhabitants; empty: those built in
  std::string highlight;   ///< code or name of a region
};

/// The lower bounds of `--classes 0,7,35`. Throws a usage Error where they do not ascend.
std::vector<double> parse_classes(const std::string& list);

/// Writes a chart as SVG. Throws Error where the data lacks what is asked for.
void write_chart(Input& in, const Job& job);

/// Writes a map as SVG. Throws Error where the data lacks what is asked for.
void write_map(Input& in, const Job& job);

}  // namespace corona
