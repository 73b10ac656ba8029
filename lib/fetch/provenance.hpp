#pragma once

#include "fetch/cache/publication.hpp"
#include "fetch/description/source.hpp"

#include <string>

namespace corona {

/// Writes to `path`, as JSON, where data comes from: source, what of it was read (a publication, or
/// a local file that has no URL), licence and attribution, and the tool that read it.
void write_provenance(const std::string& path, const Source& source, const Publication& publication,
                      const std::string& file, const std::string& tool);

}  // namespace corona
