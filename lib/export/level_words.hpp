#pragma once

#include "export/locale.hpp"

#include <string_view>

namespace corona {

/// How grave a level looks, whatever its scheme; each has a colour of its own.
enum class Shade { none, green, yellow, orange, red, dark_red };

/// What people call a risk_level.
struct LevelWords {
  std::string_view level;  ///< 1, 2, ... or green, orange, ...
  std::string_view english, dutch;
  Shade shade;

  std::string_view in(Locale locale) const { return locale == Locale::nl ? dutch : english; }
};

/// The words of a level of a built-in scheme; those of any other are the level itself.
LevelWords level_words(std::string_view level);

}  // namespace corona
