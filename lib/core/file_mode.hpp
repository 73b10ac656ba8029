#pragma once

#include <string>
#include <sys/stat.h>

namespace corona {

/// The mode for what takes the place of `path`: that of what stands there; where nothing does,
/// `most` (0666 for a file, 0777 for a folder) less the process's umask.
mode_t mode_for(const std::string& path, mode_t most);

}  // namespace corona
