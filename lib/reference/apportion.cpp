#include "reference/apportion.hpp"

#include <cstddef>
#include <numeric>

namespace corona {
namespace {

__extension__ using Wide = __int128;

/// Of equals the first: who gets the next unit.
std::size_t next_to_get(const std::vector<Count>& parts, const std::vector<Count>& weights) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (Wide{weights[i]} * (2 * Wide{parts[best]} + 1) >
        Wide{weights[best]} * (2 * Wide{parts[i]} + 1)) {
      best = i;
    }
  }
  return best;
}

/// Of equals the last: who got the last unit.
std::size_t last_to_get(const std::vector<Count>& parts, const std::vector<Count>& weights) {
  std::size_t last = parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == 0) continue;
    if (last == parts.size() || Wide{weights[i]} * (2 * Wide{parts[last]} - 1) <=
                                    Wide{weights[last]} * (2 * Wide{parts[i]} - 1)) {
      last = i;
    }
  }
  return last;
}

/// Near the result: each share rounded by itself, halves down.
std::vector<Count> rounded_shares(Count total, const std::vector<Count>& weights) {
  const Wide whole = std::accumulate(weights.begin(), weights.end(), Wide{0});
  std::vector<Count> parts;
  for (const Count weight : weights) {
    const Wide twice = 2 * Wide{weight} * total;
    parts.push_back(static_cast<Count>((twice + whole - 1) / (2 * whole)));
  }
  return parts;
}

}  // namespace

std::vector<Count> apportion(Count total, const std::vector<Count>& weights) {
  if (total < 0) {
    std::vector<Count> parts = apportion(checked_subtract(0, total).value(), weights);
    for (Count& part : parts) part = -part;
    return parts;
  }
  std::vector<Count> parts = rounded_shares(total, weights);
  Wide given = std::accumulate(parts.begin(), parts.end(), Wide{0});
  for (; given < total; ++given) ++parts[next_to_get(parts, weights)];
  for (; given > total; --given) --parts[last_to_get(parts, weights)];
  return parts;
}

}  // namespace corona
