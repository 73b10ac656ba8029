#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace corona {

/// How many cells a part of a workbook must have, such as 12 in xl/worksheets/sheet1.xml.
using CellCounts = std::map<std::string, std::size_t>;

/// Throws Error where a part of the workbook does not end as it began, or lacks cells:
/// libxlsxwriter does not look whether its temporary files could be written, as on a full disk.
void require_whole(const std::string& path, const CellCounts& cells);

}  // namespace corona
