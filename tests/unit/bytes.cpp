#include "core/bytes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace corona;

namespace {

constexpr std::size_t longest = 40;  // more than two of the largest pieces, and the rest

std::string text_of(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + i % 23);
  return text;
}

}  // namespace

TEST_SUITE("bytes") {
  TEST_CASE("texts are the same until any byte of one is another") {
    for (std::size_t size = 0; size <= longest; ++size) {
      const std::string text = text_of(size);
      CHECK(same_bytes(text, std::string(text)));
      CHECK_FALSE(same_bytes(text, text + 'x'));
      for (std::size_t changed = 0; changed < size; ++changed) {
        std::string other = text;
        other[changed] = '\xFF';
        CHECK_FALSE(same_bytes(text, other));
      }
    }
  }

  TEST_CASE(
      "the first of a byte, and all of them, are found wherever they stand, among bytes of any "
      "value") {
    for (int filler = 0; filler < 256; ++filler) {
      for (std::size_t size = 0; size <= longest; ++size) {
        for (const char wanted : {',', '"', '\0', '\x80', '\xFF'}) {
          std::string text(size, static_cast<char>(filler));
          if (size > 3) text[size - 3] = wanted;
          if (size > 9) text[size - 2] = wanted;
          const char* const start = text.data();
          const char* const end = start + text.size();
          CHECK(find_byte(start, end, wanted) == std::find(start, end, wanted));
          std::vector<const char*> places;
          for_each_byte(text, wanted, [&](const char* place) { places.push_back(place); });
          const char* place = std::find(start, end, wanted);
          for (const char* found : places) {
            REQUIRE(found == place);
            place = std::find(place + 1, end, wanted);
          }
          CHECK(place == end);
        }
      }
    }
  }

  TEST_CASE("a copy is whole and writes nothing behind its end") {
    for (std::size_t size = 0; size <= longest; ++size) {
      const std::string text = text_of(size);
      std::string copy(longest + 1, '.');
      CHECK(copy_bytes(copy.data(), text.data(), size) == copy.data() + size);
      CHECK(copy == text + std::string(longest + 1 - size, '.'));
    }
  }
}
