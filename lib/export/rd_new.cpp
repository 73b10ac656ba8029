#include "export/rd_new.hpp"

#include <array>
#include <cmath>

namespace corona {
namespace {

/// coefficient * dx^p * dy^q, in seconds of arc; dx and dy in 100 km from Amersfoort.
struct Term {
  int p, q;
  double coefficient;
};

constexpr std::array<Term, 11> latitude{{{0, 1, 3235.65389},
                                         {2, 0, -32.58297},
                                         {0, 2, -0.24750},
                                         {2, 1, -0.84978},
                                         {0, 3, -0.06550},
                                         {2, 2, -0.01709},
                                         {1, 0, -0.00738},
                                         {4, 0, 0.00530},
                                         {2, 3, -0.00039},
                                         {4, 1, 0.00033},
                                         {1, 1, -0.00012}}};

constexpr std::array<Term, 12> longitude{{{1, 0, 5260.52916},
                                          {1, 1, 105.94684},
                                          {1, 2, 2.45656},
                                          {3, 0, -0.81885},
                                          {1, 3, 0.05594},
                                          {3, 1, -0.05607},
                                          {0, 1, 0.01199},
                                          {3, 2, -0.00256},
                                          {1, 4, 0.00128},
                                          {0, 2, 0.00022},
                                          {2, 0, -0.00022},
                                          {5, 0, 0.00026}}};

// Amersfoort, in both systems.
constexpr double x_origin = 155'000, y_origin = 463'000;
constexpr double lon_origin = 5.38720621, lat_origin = 52.15517440;

double power(double base, int exponent) {
  double product = 1;
  for (int i = 0; i < exponent; ++i) product *= base;
  return product;
}

double degrees(const auto& terms, double dx, double dy) {
  double seconds = 0;
  for (const Term& term : terms)
    seconds += term.coefficient * power(dx, term.p) * power(dy, term.q);
  return seconds / 3600;
}

}  // namespace

bool is_on_rd_grid(double x, double y) {
  return x > -50'000 && x < 350'000 && y > 250'000 && y < 700'000;
}

Position from_rd(double x, double y) {
  const double dx = (x - x_origin) / 100'000;
  const double dy = (y - y_origin) / 100'000;
  return {lon_origin + degrees(longitude, dx, dy), lat_origin + degrees(latitude, dx, dy)};
}

}  // namespace corona
