#pragma once

#include <string>

namespace corona {

/// Whether it is a URL of http or https.
bool is_remote(const std::string& location);

/// The path of what a command line calls FILE, URL or -: a file:// URL is a local file. Throws a
/// usage Error at a URL that cannot be read.
std::string local_path(const std::string& location);

}  // namespace corona
