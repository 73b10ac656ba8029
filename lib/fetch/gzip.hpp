#pragma once

#include <string>

namespace corona {

/// Compresses the file `from` into `to`, which appears whole or not at all. Throws Error.
void compress(const std::string& from, const std::string& to);

/// Undoes it, into a file that is open for writing, and gives the SHA-256 of what came out. Throws
/// Error where `from` is damaged.
std::string decompress(const std::string& from, int to);

}  // namespace corona
