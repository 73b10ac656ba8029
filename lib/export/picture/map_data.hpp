#pragma once

#include "export/history.hpp"
#include "export/locale.hpp"
#include "export/picture/map_classes.hpp"
#include "export/picture/outlines.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What a map shows of each region.
enum class MapBy { per_100k, sum, mean, new_count, total, total_per_100k, change, level };

struct MapRegion {
  std::string code, name;
  std::string value;         ///< as people read it; empty: not known
  std::optional<int> group;  ///< its class
};

/// What a map says, before it is drawn.
struct MapData {
  std::string title;
  std::string note;  ///< what there is to say of the classes; empty: nothing
  Date date;
  std::vector<MapClass> classes;  ///< the lowest first; most_classes at most
  std::vector<MapRegion> regions;
};

std::vector<ClassColour> colours_of(const MapData& map);

struct MapRules {
  MapBy by = MapBy::per_100k;
  std::string metric;           ///< empty: the first of the archive
  std::optional<Date> date;     ///< none: the last with a figure
  std::vector<double> classes;  ///< lower bounds, ascending; empty: chosen
  Locale locale = Locale::en;
  const Outlines* outlines = nullptr;  ///< classes are scaled to its regions; null: to all
};

/// Puts the regions of an archive into classes; lower <= value < the next bound. Without bounds of
/// the caller, cases per 100 000 in 7 days have those of rate_classes.hpp, changes and levels fixed
/// ones, and any other figure those of spread_bounds.hpp for the regions on the map. Rows of an
/// unknown region have no place on a map. Throws Error where the archive lacks what is asked for,
/// and where there would be more than most_classes classes.
MapData map_data(const Archive& archive, const MapRules& rules);

}  // namespace corona
