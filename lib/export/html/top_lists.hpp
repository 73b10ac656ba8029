#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

namespace corona {

/// The ten highest by the window and by total, the ten that rose and fell most, each with how many
/// more are equal to the last of them; and how many of the highest of both are the same.
void set_top_lists(PageData& data, const PageSource& source);

}  // namespace corona
