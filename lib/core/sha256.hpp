#pragma once

#include <string>
#include <string_view>

namespace corona {

/// The SHA-256 digest of `bytes`, in base 64, as a Content-Security-Policy has it.
std::string sha256_base64(std::string_view bytes);

}  // namespace corona
