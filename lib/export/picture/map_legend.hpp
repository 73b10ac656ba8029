#pragma once

#include "export/picture/legend.hpp"
#include "export/picture/map_data.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// How the classes of a map are told apart where colour cannot.
enum class Signs { letters, textures };

/// The definitions of the textures of classes: the higher, the denser; the lowest has none.
std::string textures(std::string_view id, const std::vector<MapClass>& classes);

/// The attribute that fills a part of the picture `id` with the texture of a class.
std::string texture_fill(std::string_view id, int index);

/// The classes and how many regions are in each; `without` regions have no figure.
std::vector<LegendItem> map_legend(const MapData& data, int without, Signs signs,
                                   std::string_view id, Locale locale);

/// The same in words, for those who do not see the map.
std::string describe_map(const MapData& data, int without, Locale locale);

}  // namespace corona
