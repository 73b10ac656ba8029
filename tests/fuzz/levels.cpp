#include "reference/levels.hpp"

#include "fuzz.hpp"

#include <limits>

/// On no day do two levels hold for one value, and the bands of a metric share their window.
void corona::fuzz::take(std::string_view bytes) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const LevelScheme scheme = read_levels(file_of(bytes));
  for (const LevelBand& band : scheme.bands) {
    must(band.window <= scheme.longest_window());
    for (const LevelBand* other : scheme.valid(band.metric, band.from)) {
      must(other->window == band.window && other->per == band.per);
      must(other == &band || other->lower.value_or(-infinity) >= band.upper.value_or(infinity) ||
           other->upper.value_or(infinity) <= band.lower.value_or(-infinity));
    }
  }
}
