#include "export/picture/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace corona {
namespace {

constexpr Colour rgb(unsigned colour) {
  return {static_cast<std::uint8_t>(colour >> 16U), static_cast<std::uint8_t>(colour >> 8U & 0xFFU),
          static_cast<std::uint8_t>(colour & 0xFFU)};
}

/// Relative luminance, as WCAG 2 defines it.
double luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr Colour light_lines[] = {rgb(0x08519c), rgb(0xa63603), rgb(0x006d2c),
                                  rgb(0x54278f), rgb(0x525252), rgb(0x980043)};
constexpr Colour dark_lines[] = {rgb(0x9ecae1), rgb(0xfdae6b), rgb(0xa1d99b),
                                 rgb(0xa284d6), rgb(0xd9d9d9), rgb(0xfa9fb5)};

const Theme light{rgb(0xffffff), rgb(0x1a1a1a), rgb(0x595959), rgb(0xd9d9d9),
                  rgb(0x808080), rgb(0x4292c6), rgb(0x08254a), rgb(0xb35806),
                  rgb(0xa50f15), rgb(0x767676), light_lines};
const Theme dark{rgb(0x15191e), rgb(0xf0f0f0), rgb(0xb8bec5), rgb(0x3d444d),
                 rgb(0x8c96a0), rgb(0x3182bd), rgb(0xffffff), rgb(0xfdae61),
                 rgb(0xfc9272), rgb(0x8c96a0), dark_lines};

// ColorBrewer's YlGnBu in 9, 8, ... 3 classes.
constexpr std::array<std::array<unsigned, 9>, 7> ylgnbu = {{
    {0xedf8b1, 0x7fcdbb, 0x2c7fb8},
    {0xffffcc, 0xa1dab4, 0x41b6c4, 0x225ea8},
    {0xffffcc, 0xa1dab4, 0x41b6c4, 0x2c7fb8, 0x253494},
    {0xffffcc, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x2c7fb8, 0x253494},
    {0xffffcc, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x0c2c84},
    {0xffffd9, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x0c2c84},
    {0xffffd9, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x253494, 0x081d58},
}};

std::vector<std::vector<Colour>> class_colour_lists(bool reversed) {
  std::vector<std::vector<Colour>> lists;
  for (int count = 1; count <= most_classes; ++count) {
    const auto& source = ylgnbu[static_cast<std::size_t>(std::max(count, 3) - 3)];
    auto& list = lists.emplace_back();
    for (int i = 0; i < count; ++i) list.push_back(rgb(source[static_cast<std::size_t>(i)]));
    if (reversed) std::reverse(list.begin(), list.end());
  }
  return lists;
}

}  // namespace

std::string hex(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

const Theme& light_theme() {
  return light;
}

const Theme& dark_theme() {
  return dark;
}

std::span<const Colour> class_colours(int count, bool dark_paper) {
  static const auto up = class_colour_lists(false);
  static const auto down = class_colour_lists(true);
  return (dark_paper ? down : up)[static_cast<std::size_t>(count - 1)];
}

ClassColour class_colour(int count, int index) {
  const auto i = static_cast<std::size_t>(index);
  return {fmt::format("c{}-{}", count, index), class_colours(count, false)[i],
          class_colours(count, true)[i]};
}

ClassColour change_colour(int index) {
  constexpr Colour colours[change_classes] = {rgb(0x542788), rgb(0x8073ac), rgb(0xb2abd2),
                                              rgb(0xd8daeb), rgb(0xf7f7f7), rgb(0xfee0b6),
                                              rgb(0xfdb863), rgb(0xe08214), rgb(0xb35806)};
  const Colour colour = colours[index];
  return {fmt::format("change-{}", index), colour, colour};
}

std::optional<Colour> level_colour(std::string_view level) {
  constexpr std::pair<std::string_view, Colour> colours[] = {
      {"1", rgb(0xffeda0)},   {"2", rgb(0xfeb24c)},      {"3", rgb(0xe31a1c)},
      {"4", rgb(0x800026)},   {"green", rgb(0xd9f0a3)},  {"orange", rgb(0xfeb24c)},
      {"red", rgb(0xe31a1c)}, {"darkred", rgb(0x800026)}};
  for (const auto& [name, colour] : colours) {
    if (name == level) return colour;
  }
  return std::nullopt;
}

Colour ink_on(Colour ground) {
  const Colour black = rgb(0x000000);
  const Colour white = rgb(0xffffff);
  return contrast(black, ground) >= contrast(white, ground) ? black : white;
}

}  // namespace corona
