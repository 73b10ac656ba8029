#pragma once

#include <set>
#include <string>
#include <string_view>

namespace corona {

/// `wanted` as a spreadsheet program can call a sheet: 31 UTF-16 units, none of []:*?/\ and no
/// control characters or others that are not printable, no apostrophe at an end, and not in
/// `taken`, which has the names in lower case and gets this one.
std::string sheet_name(std::string_view wanted, std::set<std::string>& taken);

}  // namespace corona
