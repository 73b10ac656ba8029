#pragma once

#include "core/number.hpp"

#include <string>

namespace corona {

/// Compresses the file `from` into `to`, which appears whole or not at all. Throws Error.
void compress(const std::string& from, const std::string& to);

/// Undoes it, into a file that is open for writing, and gives the SHA-256 of what came out, or
/// nothing where `from` is damaged or has more than `most` bytes. Throws Error where a file cannot
/// be read or written.
std::string decompress(const std::string& from, int to, Count most);

}  // namespace corona
