#pragma once

#include <string>
#include <vector>

namespace corona {

/// What an old package holds, see RemovableFiles: there must be none, or an empty folder, or a
/// package of ours in which every file is as it was written.
std::vector<std::string> files_of_package(const std::string& path, const std::string& name);

}  // namespace corona
