#pragma once

#include <string>
#include <string_view>

namespace corona {

/// The SHA-256 digest of `bytes`, in base 64, as a Content-Security-Policy has it.
std::string sha256_base64(std::string_view bytes);

/// The SHA-256 digest of a file, as 64 lower-case hexadecimal digits. Throws Error where it cannot
/// be read.
std::string sha256_of_file(const std::string& path);

}  // namespace corona
