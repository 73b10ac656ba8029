#pragma once

#include <cstddef>
#include <string_view>

namespace corona {

/// How many cells of a terminal `text` takes, the same in any locale: one a code point, none for
/// combining marks, two for East Asian wide characters and emoji. `text` is valid UTF-8 without
/// control characters.
std::size_t display_width(std::string_view text);

}  // namespace corona
