#pragma once

#include <string>
#include <sys/stat.h>

namespace corona {

// What a file or a folder needs that is written beside a name, and takes that name when it is
// whole.

/// What `path` names once symbolic links at its end are followed, also where the last one points to
/// nothing. Throws Error where they lead round in a circle.
std::string followed(const std::string& path);

/// A name beside `target` for mkstemp(3) and mkdtemp(3): "corona-XXXXXX", which is short, so that
/// what takes any name that the file system has can be written.
std::string name_beside(const std::string& target);

/// Renames a file or a folder, unless something has that name already: EEXIST. Gives errno, or 0.
int rename_to_free_name(const std::string& from, const std::string& to);

/// The permissions for what takes the place of `path`: those of what stands there, for reading,
/// writing and running alone, as the new one need not have the same owner and group. Where nothing
/// stands there, `most` (0666 for a file, 0777 for a folder) less the process's umask.
mode_t mode_for(const std::string& path, mode_t most);

}  // namespace corona
