#pragma once

#include "core/bytes.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace corona {

/// Two numbers that are drawn anew for each run, so that no input can be made whose texts have one
/// hash. No output may depend on a hash, nor on the order in which a table by hashes stands.
struct HashKey {
  std::uint64_t seed;
  std::uint64_t factor;  // odd
};

extern const HashKey hash_key;

/// A hash of a text and of `seed`, such as the hash of the text before it.
inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  __extension__ using Wide = unsigned __int128;
  const std::uint64_t factor = hash_key.factor;
  const auto mix = [factor](std::uint64_t hash, std::uint64_t number) {
    const Wide product = Wide{hash ^ number} * factor;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  };
  std::uint64_t hash = seed + static_cast<std::uint64_t>(text.size()) * factor;
  for (; text.size() > 8; text.remove_prefix(8)) hash = mix(hash, number_of(text.data(), 8));
  return mix(hash, number_of(text.data(), text.size()));
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash_text(text, hash_key.seed); }
};

/// A table by a text of the input: anyone can work out the hash that the standard has for texts.
/// `Text` is std::string, or std::string_view of a text that outlives the table.
template <typename Text, typename Value>
using TextMap = std::unordered_map<Text, Value, TextHash, std::equal_to<>>;

template <typename Text>
using TextSet = std::unordered_set<Text, TextHash, std::equal_to<>>;

}  // namespace corona
