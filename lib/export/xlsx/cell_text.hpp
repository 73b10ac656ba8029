#pragma once

#include <string>
#include <string_view>

namespace corona {

/// Valid UTF-8 as a workbook stores it: what the format would read as an escape, and the two
/// characters that XML cannot hold, are written as escapes (_xHHHH_, ECMA-376 part 1, ST_Xstring).
/// The library escapes control characters.
std::string escaped_cell(std::string_view text);

}  // namespace corona
