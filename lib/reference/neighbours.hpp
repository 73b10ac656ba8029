#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Dutch municipalities that have a border with `code`, in the order of their codes, as drawn at
/// the end of that year (2020 to 2023). Of GM0788 Haaren, which was split, its parts get no
/// borders. Source: borders by CBS and Kadaster, simplified.
std::vector<std::string> neighbours(std::string_view code, int year);

}  // namespace corona
