#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// All regions of the smallest kind by name, each with a spark line; sortable.
std::string regions_table(const PageSource& source);

/// The provinces, and whatever else there is between the smallest regions and the country; false
/// where there are none.
PageData larger_table(const PageSource& source);

/// What they are called together.
std::string larger_heading(const PageSource& source);

}  // namespace corona
