#pragma once

#include <string>
#include <string_view>

namespace corona {

/// Valid UTF-8 as a workbook stores it in a cell: what the format would read as an escape, NUL, and
/// the two characters that XML cannot hold are written as escapes (_xHHHH_, ECMA-376 part 1,
/// ST_Xstring). The library escapes the other control characters.
std::string escaped_cell(std::string_view text);

/// Text outside the cells, which knows no escapes: titles, descriptions and what stands in margins.
/// Each character that people or XML could not read is shown as \xNN, as printable() does, and the
/// text is cut, where a character ends, to `most_bytes`.
std::string text_outside_cells(std::string_view text, std::size_t most_bytes);

/// The same for a title or name in a chart, where the library would read a first = as the start of
/// a formula: it gets an apostrophe before it, as in CSV.
std::string chart_text(std::string_view text);

}  // namespace corona
