#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// A map for a page; false where it has no classes. `highlight` may be empty.
PageData page_map(const PageSource& source, const MapData& data, const std::string& id,
                  const std::string& highlight);

/// The figures of a map.
std::string map_table(const PageSource& source);

/// Which regions have no place on the maps, that of the page first; false where all have one.
/// `code` may be empty.
PageData without_place_text(const PageSource& source, const std::string& code);

/// The colours of as many classes as the page's maps have.
std::string page_picture_style(const PageSource& source);

}  // namespace corona
