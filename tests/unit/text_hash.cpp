#include "core/text_hash.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <set>
#include <string>
#include <vector>

using namespace corona;

namespace {

constexpr std::size_t longest = 40;  // more than two of the blocks that are mixed in, and the rest

std::string text_of(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + i % 23);
  return text;
}

std::string text_of(const std::vector<std::uint64_t>& blocks) {
  std::string text(8 * blocks.size(), '\0');
  std::memcpy(text.data(), blocks.data(), text.size());
  return text;
}

}  // namespace

TEST_SUITE("text_hash") {
  TEST_CASE("a hash changes with any byte, with the size, and with what stands before") {
    for (std::size_t size = 0; size <= longest; ++size) {
      const std::string text = text_of(size);
      CHECK(hash_text(text, 7) == hash_text(std::string(text), 7));
      CHECK(hash_text(text, 7) != hash_text(text, 8));
      CHECK(hash_text(text, 7) != hash_text(text + '\0', 7));
      for (std::size_t changed = 0; changed < size; ++changed) {
        std::string other = text;
        other[changed] = '\xFF';
        CHECK(hash_text(text, 7) != hash_text(other, 7));
      }
    }
  }

  TEST_CASE("who knows the code and not the key makes no texts of one hash") {
    // A multiplication and a shift by half carry a change of the highest bit on to a change that is
    // known whatever stands before it, so that the next block can undo it. Twenty pairs of blocks
    // would give a million texts of one hash.
    constexpr std::uint64_t high = std::uint64_t{1} << 63;
    std::set<std::uint64_t> hashes;
    for (unsigned choice = 0; choice < 4096; ++choice) {
      std::vector<std::uint64_t> blocks;
      for (unsigned pair = 0; pair < 12; ++pair) {
        const bool changed = (choice >> pair & 1) != 0;
        blocks.push_back(0x6162636465666768 ^ (changed ? high : 0));
        blocks.push_back(0x6162636465666768 ^ (changed ? high ^ high >> 32 : 0));
      }
      hashes.insert(hash_text(text_of(blocks), 7));
    }
    CHECK(hashes.size() == 4096);
  }

  TEST_CASE("no other key makes the texts of one hash by a known factor fall together") {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    std::set<std::uint64_t> hashes;
    for (std::uint64_t i = 0; i < 4096; ++i) {
      const std::uint64_t product = (i ^ std::uint64_t{16} << 56) * factor;
      hashes.insert(hash_text(text_of(std::vector{i, product ^ product >> 32 ^ 42}), 0));
    }
    CHECK(hashes.size() == 4096);
  }
}
