#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"

namespace corona {

/// Writes a folder of open data: the counts and their regions as CSV, described by CSV on the Web,
/// Frictionless Data and DCAT-AP-NL, a README in Dutch and English, and the SHA-256 sum of each
/// file. It appears as a whole or not at all; an old one is replaced if it is a package of ours
/// that nobody has touched.
///
/// With options.suppress the counts are of weeks, and small ones are hidden. Memory grows with
/// the number of series; and with that of weeks, where counts are hidden.
void write_package(Input& in, const Job& job);

}  // namespace corona
