#include "export/level_words.hpp"

namespace corona {
namespace {

// The English words are those of government.nl.
constexpr LevelWords table[] = {
    {"1", "caution", "waakzaam", Shade::yellow},
    {"2", "concern", "zorgelijk", Shade::orange},
    {"3", "serious", "ernstig", Shade::red},
    {"4", "severe", "zeer ernstig", Shade::dark_red},
    {"green", "green", "groen", Shade::green},
    {"orange", "orange", "oranje", Shade::orange},
    {"red", "red", "rood", Shade::red},
    {"darkred", "dark red", "donkerrood", Shade::dark_red},
};

}  // namespace

LevelWords level_words(std::string_view level) {
  for (const LevelWords& words : table) {
    if (words.level == level) return words;
  }
  return {level, level, level, Shade::none};
}

}  // namespace corona
