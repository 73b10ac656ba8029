#pragma once

#include <cstdint>
#include <random>

namespace corona {

/// Chance with a seed, the same on every machine: std::mt19937_64 is, the standard's distributions
/// are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// A whole number from 0 to n - 1.
  std::uint64_t below(std::uint64_t n) { return engine_() % n; }

  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }

  bool one_in(std::uint64_t n) { return below(n) == 0; }

 private:
  std::mt19937_64 engine_;
};

}  // namespace corona
