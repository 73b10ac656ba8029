#pragma once

#include "fetch/description/source.hpp"

#include <string>
#include <string_view>

namespace corona {

/// Reads the description of a source, TOML as corona-source(5) defines it. `file` is how messages
/// call it. Throws Error with file, line and key at the first mistake.
Source read_description(std::string_view toml, const std::string& file);

}  // namespace corona
