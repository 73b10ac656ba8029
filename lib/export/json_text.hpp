#pragma once

#include "core/column.hpp"

#include <string>
#include <string_view>

namespace corona {

/// Appends `text`, which is UTF-8, as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

/// Appends a cell of the pipe: a number as it is written there but for leading zeros, which JSON
/// has not; text and dates as strings; an empty cell, whatever its kind, as null.
void append_json_value(std::string& out, std::string_view cell, Kind kind);

}  // namespace corona
