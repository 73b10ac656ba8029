#pragma once

#include <cstddef>
#include <string>

namespace corona {

/// How much is read at once.
inline constexpr std::size_t read_block = std::size_t{128} << 10;

/// Reads what an open file has, up to `size` bytes; waits for the first where it has none yet. 0 at
/// its end. Throws Error with `name`, as messages call the file.
std::size_t read_some(int file, char* buffer, std::size_t size, const std::string& name);

}  // namespace corona
