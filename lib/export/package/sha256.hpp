#pragma once

#include <string>

namespace corona {

/// The SHA-256 of a file (FIPS 180-4), as 64 lower-case hexadecimal digits. Throws Error where it
/// cannot be read.
std::string sha256_of_file(const std::string& path);

}  // namespace corona
