#include "reference/drawing.hpp"

#include <algorithm>

namespace corona {

bool is_drawn(const Region& region, const Mergers& mergers, int year) {
  return region.since <= year && !mergers.ended_by(region.code, year);
}

std::optional<int> drawing_of(const std::vector<std::string>& codes) {
  const Regions regions = Regions::built_in();
  const Mergers mergers = Mergers::built_in();
  std::optional<int> fitting;
  for (int year = first_drawing; year <= last_drawing; ++year) {
    const auto fits = [&](const std::string& code) {
      const Region* region = regions.find(code);
      return region == nullptr || is_drawn(*region, mergers, year);
    };
    if (!std::all_of(codes.begin(), codes.end(), fits)) continue;
    if (fitting) return std::nullopt;
    fitting = year;
  }
  return fitting;
}

}  // namespace corona
