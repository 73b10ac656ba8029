#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace corona {

struct Colour {
  std::uint8_t red, green, blue;
  bool operator==(const Colour&) const = default;
};

/// "#rrggbb".
std::string hex(Colour colour);

/// The ratio of contrast of WCAG 2: 1 to 21.
double contrast(Colour a, Colour b);

/// The colours of a picture, for light or dark paper.
struct Theme {
  Colour paper, ink, quiet, grid, border;
  Colour bar, mean, correction, signal, hatch;
  std::span<const Colour> lines;  ///< of regions side by side, each with its dashes
};

const Theme& light_theme();
const Theme& dark_theme();

/// How many classes a map can have, at most.
inline constexpr int most_classes = 9;

/// One colour a class, the lowest first: YlGnBu of ColorBrewer (C. Brewer, colorbrewer2.org), which
/// is safe for the colour-blind as its lightness goes one way; on dark paper the highest is the
/// lightest. `count` is 1 to most_classes.
std::span<const Colour> class_colours(int count, bool dark);

/// The colour of a class of a map on light and on dark paper, and the name of its style.
struct ClassColour {
  std::string name;
  Colour light, dark;
};

ClassColour class_colour(int count, int index);

/// The colour of a class of changes, the falls before the rises and no change between them, on
/// light and dark paper: PuOr of ColorBrewer, which is safe for the colour-blind. `index` is 0 to
/// change_classes - 1.
inline constexpr int change_classes = 9;
ClassColour change_colour(int index);

/// The colour of a level of the built-in schemes, the same in pictures and workbooks, on light and
/// dark paper: of ColorBrewer's YlOrRd, whose lightness goes one way; green is of its YlGn. None
/// for other levels.
std::optional<Colour> level_colour(std::string_view level);

/// Black or white, whichever can be read better on `ground`.
Colour ink_on(Colour ground);

}  // namespace corona
