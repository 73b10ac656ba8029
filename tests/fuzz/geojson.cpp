#include "export/borders.hpp"
#include "fuzz.hpp"

#include <cmath>

/// Borders are closed rings of degrees.
void corona::fuzz::take(std::string_view bytes) {
  for (const auto& [code, shape] : read_borders(file_of(bytes))) {
    must(!code.empty());
    for (const Polygon& polygon : shape) {
      must(!polygon.empty());
      for (const Ring& ring : polygon) {
        must(ring.size() >= 4 && ring.front() == ring.back());
        for (const Position& at : ring) must(std::abs(at.lon) <= 180 && std::abs(at.lat) <= 90);
      }
    }
  }
}
