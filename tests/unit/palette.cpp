#include "export/picture/palette.hpp"

#include "export/html/templates.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace corona;

namespace {

using Vector = std::array<double, 3>;

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Vector times(const std::array<Vector, 3>& matrix, const Vector& v) {
  Vector out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[i] += matrix[i][j] * v[j];
  }
  return out;
}

/// What people see who have all cones, or lack the long, the middle or the short ones; matrices of
/// full deficiency by G. Machado, M. Oliveira and L. Fernandes (2009), on linear RGB.
constexpr std::array<std::array<Vector, 3>, 4> eyes = {{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
}};

/// CIE L*a*b* with the white of sRGB.
Vector lab(const Vector& rgb) {
  const Vector xyz =
      times({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f(xyz[0] / 0.9505);
  const double y = f(xyz[1]);
  const double z = f(xyz[2] / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976: about 2.3 is just noticeable.
double difference(Colour a, Colour b, const std::array<Vector, 3>& eye) {
  const auto seen = [&](Colour c) {
    return lab(times(eye, {linear(c.red), linear(c.green), linear(c.blue)}));
  };
  const Vector p = seen(a);
  const Vector q = seen(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// `--name` of the page's style sheet, first for light and then for dark paper.
Colour of_page(const std::string& name, bool dark) {
  static const std::string css = Templates("").part("style.css");
  const std::size_t from = dark ? css.find("prefers-color-scheme:dark") : 0;
  const std::string start = "--" + name + ":#";
  const std::size_t at = css.find(start, from) + start.size();
  std::string digits = css.substr(at, css.find_first_of(";}", at) - at);
  if (digits.size() == 3) {
    digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
  }
  REQUIRE(digits.size() == 6);
  const auto channel = [&](std::size_t i) {
    return static_cast<std::uint8_t>(std::stoi(digits.substr(i, 2), nullptr, 16));
  };
  return {channel(0), channel(2), channel(4)};
}

}  // namespace

TEST_SUITE("palette") {
  TEST_CASE("words have a contrast of 4.5 to 1 and drawings of 3 to 1, light and dark") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
      for (const Colour words : {theme->ink, theme->quiet, theme->signal}) {
        CHECK(contrast(words, theme->paper) >= 4.5);
      }
      for (const Colour line : theme->lines) CHECK(contrast(line, theme->paper) >= 4.5);
      // The border makes the palest region of a map stand out; lines of the grid are no figures.
      for (const Colour part :
           {theme->bar, theme->mean, theme->correction, theme->hatch, theme->border}) {
        CHECK(contrast(part, theme->paper) >= 3);
      }
      CHECK(contrast(theme->mean, theme->bar) >= 3);
    }
  }

  TEST_CASE("letters on a map can be read on every class") {
    for (int count = 1; count <= most_classes; ++count) {
      for (const bool dark : {false, true}) {
        for (const Colour ground : class_colours(count, dark)) {
          CHECK(contrast(ink_on(ground), ground) >= 4.5);
        }
      }
    }
  }

  TEST_CASE("neighbouring classes differ for every eye") {
    for (int count = 2; count <= most_classes; ++count) {
      const double least = count <= 7 ? 9 : 5;  // of more classes, the letters have to tell
      for (const bool dark : {false, true}) {
        const auto colours = class_colours(count, dark);
        for (std::size_t i = 1; i < colours.size(); ++i) {
          for (const auto& eye : eyes) {
            CAPTURE(count);
            CAPTURE(i);
            CHECK(difference(colours[i - 1], colours[i], eye) >= least);
          }
        }
      }
    }
  }

  TEST_CASE("levels have a number that can be read, and neighbours differ for every eye") {
    for (const auto& levels :
         {std::array{"1", "2", "3", "4"}, std::array{"green", "orange", "red", "darkred"}}) {
      for (std::size_t i = 0; i < levels.size(); ++i) {
        const Colour colour = level_colour(levels[i]).value();
        CHECK(contrast(ink_on(colour), colour) >= 4.5);
        if (i == 0) continue;
        const Colour before = level_colour(levels[i - 1]).value();
        CHECK(contrast(colour, {255, 255, 255}) > contrast(before, {255, 255, 255}));
        for (const auto& eye : eyes) CHECK(difference(before, colour, eye) >= 20);
      }
    }
    CHECK_FALSE(level_colour("5"));
  }

  TEST_CASE("lines side by side differ for every eye, beside their dashes") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
      for (std::size_t i = 0; i < theme->lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          for (const auto& eye : eyes) {
            CAPTURE(hex(theme->lines[i]));
            CAPTURE(hex(theme->lines[j]));
            CHECK(difference(theme->lines[i], theme->lines[j], eye) >= 5);
          }
        }
      }
    }
  }

  TEST_CASE("words of a page have a contrast of 4.5 to 1 on its paper and cards, light and dark") {
    for (const bool dark : {false, true}) {
      for (const char* ground : {"paper", "card"}) {
        for (const char* words : {"ink", "quiet", "link"}) {
          CAPTURE(words);
          CHECK(contrast(of_page(words, dark), of_page(ground, dark)) >= 4.5);
        }
      }
    }
  }

  TEST_CASE("a picture has the colours of the page it stands on") {
    for (const bool dark : {false, true}) {
      const Theme& theme = dark ? dark_theme() : light_theme();
      CHECK(theme.paper == of_page("paper", dark));
      CHECK(theme.ink == of_page("ink", dark));
      CHECK(theme.quiet == of_page("quiet", dark));
      CHECK(theme.grid == of_page("line", dark));
    }
  }

  TEST_CASE("classes get darker on white paper and lighter on dark") {
    const Colour white{255, 255, 255};
    for (int count = 2; count <= most_classes; ++count) {
      const auto up = class_colours(count, false);
      const auto down = class_colours(count, true);
      for (std::size_t i = 1; i < up.size(); ++i) {
        CHECK(contrast(up[i], white) > contrast(up[i - 1], white));
        CHECK(contrast(down[i], white) < contrast(down[i - 1], white));
      }
    }
  }

  TEST_CASE("corrections differ from counts for every eye") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
      for (const auto& eye : eyes) CHECK(difference(theme->bar, theme->correction, eye) >= 20);
    }
  }

  TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.01));
  }
}
