#include "series/rate.hpp"

namespace corona {

std::optional<double> per_100k(std::optional<Count> count, std::optional<Count> population) {
  if (!count || !population || *population <= 0) return std::nullopt;
  return static_cast<double>(*count) * 100'000 / static_cast<double>(*population);
}

std::optional<double> percent_change(std::optional<Count> now, std::optional<Count> before) {
  if (!now || !before || *before <= 0) return std::nullopt;
  const auto exact = checked_subtract(*now, *before);  // where doubles of large sums are equal
  const double difference = exact ? static_cast<double>(*exact)
                                  : static_cast<double>(*now) - static_cast<double>(*before);
  return 100 * difference / static_cast<double>(*before);
}

}  // namespace corona
