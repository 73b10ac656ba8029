#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// How many letters must be put in, left out or replaced to make one word of the other (Levenshtein
/// distance).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Those of `words`, which is not empty, that are nearest to `word`, in their order.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& words);

}  // namespace corona
