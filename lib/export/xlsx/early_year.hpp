#pragma once

#include <string>

namespace corona {

/// Mends the workbook `path`, whose dates of creation lie in a year before 1000: the library writes
/// such a year without its first zeros, which is no date of W3CDTF. All other parts stay as they
/// are, to the byte. Throws Error where the file cannot be read or written.
void write_zeros_of_year(const std::string& path);

}  // namespace corona
