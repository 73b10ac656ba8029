#include "export/picture/svg.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("picture") {
  TEST_CASE("words are not taken for narrower than DejaVu Sans, a wide font, draws them") {
    CHECK(svg::width_of("Emmen") >= 3.83);
    CHECK(svg::width_of("signaalwaarde") >= 7.27);
    CHECK(svg::width_of("35 to 100 (102 regions)") >= 12.15);
    CHECK(svg::width_of("Súdwest-Fryslân") >= 8.23);
    CHECK(svg::width_of("illi") <= 1.5);
  }
}
