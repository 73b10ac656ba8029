#pragma once

#include "fetch/description/source.hpp"
#include "fetch/description/toml_table.hpp"

namespace corona {

/// Reads how the files of a source look, from its description: columns, dates, regions, metrics and
/// rules for rows. Throws Error with file, line and key at the first mistake.
Layout read_layout(TomlTable& file, Form form);

/// Throws Error where a pattern of the layout asks for a code of a column without a table of codes.
void require_codes(const TomlTable& file, const Layout& layout);

}  // namespace corona
