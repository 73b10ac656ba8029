#pragma once

#include <string>
#include <string_view>

namespace corona {

/// Text for a CSV file that people open in a spreadsheet: with an apostrophe before it where the
/// program would take its first character for the start of a formula (= + - @, a tab, CR or LF).
std::string without_formula(std::string_view text);

}  // namespace corona
