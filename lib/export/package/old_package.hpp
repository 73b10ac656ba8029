#pragma once

#include <string>

namespace corona {

/// Throws Error unless a package may take the place of what `path` names: nothing, an empty folder,
/// or a package of ours in which every file is as it was written, so that nothing of a person's is
/// lost.
void require_replaceable(const std::string& path);

}  // namespace corona
