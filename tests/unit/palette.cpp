#include "export/picture/palette.hpp"

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

}  // namespace

TEST_SUITE("palette") {
  TEST_CASE("words have a contrast of 4.5 to 1 and drawings of 3 to 1, light and dark") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
      for (const Colour words : {theme->ink, theme->quiet, theme->signal}) {
        CHECK(contrast(words, theme->paper) >= 4.5);
      }
      for (const Colour line : theme->lines) CHECK(contrast(line, theme->paper) >= 4.5);
      for (const Colour part : {theme->bar, theme->mean, theme->correction, theme->hatch}) {
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
      const auto colours = class_colours(count, false);
      for (std::size_t i = 1; i < colours.size(); ++i) {
        for (const auto& eye : eyes) {
          CAPTURE(count);
          CAPTURE(i);
          CHECK(difference(colours[i - 1], colours[i], eye) >= 4);
        }
      }
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
