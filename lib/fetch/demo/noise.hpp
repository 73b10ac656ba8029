#pragma once

#include <cstdint>

namespace corona {

/// The output function of splitmix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
/// number generators"): every bit of the result depends on every bit of `x`.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

/// A number that looks random and is always the same for the same parts.
constexpr std::uint64_t noise(auto... parts) {
  std::uint64_t x = 0;
  ((x = mixed(x ^ static_cast<std::uint64_t>(parts))), ...);
  return x;
}

}  // namespace corona
