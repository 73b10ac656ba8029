#pragma once

#include "core/series.hpp"
#include "export/locale.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// A region's name; where it is the part of a region whose municipality is not known, what
/// corona-fetch says of that is in the language.
std::string name_of_region(std::string_view code, std::string_view name, Locale locale);

/// A region's name in a sentence: as name_of_region() has it, and the Netherlands in the language.
std::string name_in_text(std::string_view code, std::string_view name, Locale locale);

/// The same where a title, a label or a cell begins: "The Netherlands".
std::string name_in_title(std::string_view code, std::string_view name, Locale locale);

/// A region's name beside those of other regions, of these codes, that have the same: with what it
/// is, "Groningen (province)"; with its code where one of them is the same, or nothing is known of
/// its kind. Where there are none, the name.
std::string name_beside_namesakes(const std::string& name, std::string_view code,
                                  std::span<const std::string_view> namesakes, Locale locale);

/// What people call each of some regions: its name; with the code where the name does not say which
/// region is meant: another has the same name or it is `taken` by something else, or it is the part
/// of a region whose place is unknown. Without a name, the code.
std::vector<std::string> region_titles(std::span<const Series* const> regions,
                                       std::string_view taken, Locale locale);

}  // namespace corona
