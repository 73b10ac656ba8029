#pragma once

#include "reference/mergers.hpp"
#include "reference/regions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// The years whose Dutch municipalities are known, each as they were drawn at its end.
inline constexpr int first_drawing = 2020;
inline constexpr int last_drawing = 2023;

/// Whether the region was there at the end of that year.
bool is_drawn(const Region& region, const Mergers& mergers, int year);

/// The one year in whose drawing all of these municipalities stand; codes of other levels tell
/// nothing. Nothing where several years fit, or none. So a day of data tells how it is drawn.
std::optional<int> drawing_of(const std::vector<std::string>& codes);

}  // namespace corona
