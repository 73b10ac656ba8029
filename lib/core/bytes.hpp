#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace corona {

// Work on texts as short as the key of a row, for which a call of std::memcmp or the like takes
// longer than the work itself.

/// The value whose bytes stand at `text`, wherever that is.
template <typename Value>
Value value_at(const char* text) {
  Value value;
  std::memcpy(&value, text, sizeof value);
  return value;
}

/// All bytes of a text of up to 8 as one number: of texts of one size no two have the same.
inline std::uint64_t number_of(const char* text, std::size_t size) {
  if (size == 8) return value_at<std::uint64_t>(text);
  if (size >= 4) {
    const std::uint64_t last = value_at<std::uint32_t>(text + size - 4);
    return last << 32 | value_at<std::uint32_t>(text);
  }
  std::uint64_t number = 0;
  while (size > 0) number = number << 8 | static_cast<std::uint8_t>(text[--size]);
  return number;
}

/// Sixteen bytes, as two numbers.
struct Block {
  std::uint64_t low, high;
  bool operator==(const Block& other) const {
    return ((low ^ other.low) | (high ^ other.high)) == 0;
  }
};

/// Whether two texts of `size` bytes are equal. The last block overlaps those before.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  if (size <= 8) return number_of(a, size) == number_of(b, size);
  if (size < sizeof(Block)) {
    const std::size_t last = size - 8;
    return value_at<std::uint64_t>(a) == value_at<std::uint64_t>(b) &&
           value_at<std::uint64_t>(a + last) == value_at<std::uint64_t>(b + last);
  }
  const std::size_t last = size - sizeof(Block);
  for (std::size_t i = 0; i < last; i += sizeof(Block)) {
    if (value_at<Block>(a + i) != value_at<Block>(b + i)) return false;
  }
  return value_at<Block>(a + last) == value_at<Block>(b + last);
}

inline bool same_bytes(std::string_view a, std::string_view b) {
  return a.size() == b.size() && same_bytes(a.data(), b.data(), a.size());
}

/// Looks for one byte among `width` at a time.
class ByteFinder {
 public:
#ifdef __SSE2__
  static constexpr int width = 16;
  explicit ByteFinder(char byte) : wanted_(_mm_set1_epi8(byte)) {
  }

  /// A bit for each of `width` bytes, the first one's lowest, set where it is the byte looked for.
  unsigned find(const char* at) const {
    const auto bytes = value_at<__m128i>(at);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted_)));
  }

 private:
  __m128i wanted_;
#else
  static constexpr int width = 1;
  explicit ByteFinder(char byte) : wanted_(byte) {
  }
  unsigned find(const char* at) const {
    return *at == wanted_ ? 1 : 0;
  }

 private:
  char wanted_;
#endif
};

/// The first `byte` of a text, or its end.
inline const char* find_byte(const char* at, const char* end, char byte) {
  const ByteFinder finder(byte);
  for (; end - at >= ByteFinder::width; at += ByteFinder::width) {
    const unsigned found = finder.find(at);
    if (found != 0) return at + std::countr_zero(found);
  }
  while (at != end && *at != byte) ++at;
  return at;
}

/// Calls `visit` with the place of every `byte` of a text, one after the other.
template <typename Visit>
void for_each_byte(std::string_view text, char byte, const Visit& visit) {
  const ByteFinder finder(byte);
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto visit_found = [&](unsigned found) {
    for (; found != 0; found &= found - 1) visit(at + std::countr_zero(found));
  };
  if (end - at >= ByteFinder::width) {
    for (; end - at >= ByteFinder::width; at += ByteFinder::width) visit_found(finder.find(at));
    const auto seen = ByteFinder::width - (end - at);  // of the last bytes that are looked at
    visit_found(finder.find(end - ByteFinder::width) >> seen);
    return;
  }
  for (; at != end; ++at) {
    if (*at == byte) visit(at);
  }
}

/// Copies the value whose bytes stand at `from`.
template <typename Value>
void copy_value(char* to, const char* from) {
  const auto value = value_at<Value>(from);
  std::memcpy(to, &value, sizeof value);
}

/// Copies `size` bytes; returns the end of the copy. From 4 bytes on, the last that are copied at a
/// time overlap those before.
inline char* copy_bytes(char* to, const char* from, std::size_t size) {
  if (size >= sizeof(Block)) {
    const std::size_t last = size - sizeof(Block);
    for (std::size_t i = 0; i < last; i += sizeof(Block)) copy_value<Block>(to + i, from + i);
    copy_value<Block>(to + last, from + last);
  } else if (size >= 8) {
    copy_value<std::uint64_t>(to, from);
    copy_value<std::uint64_t>(to + size - 8, from + size - 8);
  } else if (size >= 4) {
    copy_value<std::uint32_t>(to, from);
    copy_value<std::uint32_t>(to + size - 4, from + size - 4);
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
  }
  return to + size;
}

}  // namespace corona
