#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace corona {

/// A name of a place as it is compared: lower case, without accents and apostrophes, and with one
/// blank for other signs: "Súdwest-Fryslân" is "sudwest fryslan", "Bergen (NH.)" "bergen (nh)".
std::string folded_name(std::string_view name);

/// A folded name without what stands in brackets at its end.
std::string without_brackets(std::string_view folded);

/// How many letters to insert, delete or replace to make one text of the other.
std::size_t edits_between(std::string_view a, std::string_view b);

}  // namespace corona
