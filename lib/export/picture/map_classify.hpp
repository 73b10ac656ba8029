#pragma once

#include "export/history.hpp"
#include "export/picture/map_classes.hpp"
#include "export/picture/map_data.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// Each of these gives a map its classes, and each of its regions the one it is in. `values` and
/// `levels` are those of the regions, in their order.

void classify(MapData& map, const std::vector<std::optional<double>>& values,
              const ClassBounds& bounds, Locale locale);

/// By fixed bounds, in colours that part at 0, which is a class of its own.
void classify_changes(MapData& map, const std::vector<std::optional<double>>& values,
                      Locale locale);

/// By the bounds of weekly_rate_bounds(); `known` are the values of the regions that are drawn.
void classify_weekly_rates(MapData& map, const std::string& scheme,
                           const std::vector<std::optional<double>>& values,
                           const std::vector<double>& known, Locale locale);

void classify_levels(MapData& map, const Archive& archive, const std::vector<std::string>& levels,
                     Locale locale);

}  // namespace corona
