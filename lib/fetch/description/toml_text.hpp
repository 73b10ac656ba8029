#pragma once

#include <string>
#include <string_view>

namespace corona {

/// The text of a TOML file as ASCII, with the same lines and meaning: toml++ up to 3.4 has
/// undefined behaviour when it asks whether another character is white space.
///
/// Strings get double quotes and escapes. Comments lose their other characters. TOML allows no such
/// character elsewhere: it is an Error with file, line and column. Text that is not UTF-8 is an
/// Error too. Each string gets a space before it, so that no two quotes meet.
std::string safe_toml(std::string_view text, const std::string& file);

}  // namespace corona
