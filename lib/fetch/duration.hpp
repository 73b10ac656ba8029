#pragma once

#include "core/number.hpp"

#include <optional>
#include <string_view>

namespace corona {

/// The seconds of "90s", "30m", "6h" or "2d"; nothing where the text is no such duration.
std::optional<Count> parse_duration(std::string_view text);

}  // namespace corona
