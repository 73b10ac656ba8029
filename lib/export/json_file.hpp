#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

namespace corona {

/// A JSON file of a person's. Throws Error where it cannot be read, is longer than `most_bytes`, or
/// is not JSON, with the line; or is nested deeper than anything of ours needs.
nlohmann::json read_json(const std::string& path, std::size_t most_bytes);

}  // namespace corona
