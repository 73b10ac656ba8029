#pragma once

#include "csv/rereadable_file.hpp"
#include "fetch/description/source.hpp"

#include <string>
#include <string_view>

namespace corona {

/// Reads `file` from its start. Throws Error with the offset of the first byte that is not in this
/// encoding, and where its first bytes are those of a workbook, an archive or UTF-16.
void require_encoding(RereadableFile& file, Encoding encoding);

/// Text of a file whose encoding was found to be right.
std::string to_utf8(std::string_view text, Encoding encoding);

}  // namespace corona
