#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The known names that are nearest to a mistyped word, in their order; none where none is near:
/// more than one slip in three letters. A slip is a letter too many, too few or wrong, or two that
/// changed places (optimal string alignment, a kind of Levenshtein distance).
std::vector<std::string> nearest(std::string_view word, std::span<const std::string_view> known);

/// For the refusal of a word: "did you mean csv or json?"; where none is near, "there are csv,
/// table and json".
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

}  // namespace corona
