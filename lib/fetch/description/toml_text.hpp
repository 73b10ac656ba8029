#pragma once

#include <string>
#include <string_view>

namespace corona {

/// The text of a TOML file in a form that toml++ reads without a fault of its own, with the same
/// lines and meaning.
///
/// toml++ up to 3.4 has undefined behaviour where it asks whether a character beyond ASCII is white
/// space. It asks outside strings and comments, where TOML allows no such character: that is an
/// Error with file, line and column. It also asks behind a backslash that ends a line of a string:
/// a character there is written as an escape. A quote that opens a string gets a space before it,
/// as toml++ looks for the end of a number as far as the next space. Throws Error where the text is
/// not UTF-8, too.
std::string safe_toml(std::string_view text, const std::string& file);

}  // namespace corona
