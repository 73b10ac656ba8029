#pragma once

#include <string>

namespace corona {

/// Whether two paths are of one file, also where one is a link to the other, or neither is there
/// yet. "-" is the same as "-" alone.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace corona
