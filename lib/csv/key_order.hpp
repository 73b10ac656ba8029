#pragma once

#include "core/series.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Which series follows which in a file, and how a line about each starts: the same keys come in
/// the same order every day, so the next one can be compared instead of parsed.
class KeyOrder {
 public:
  /// The series expected next where `text` starts with its key, which is then taken from it;
  /// nullptr, and nothing taken, where it does not.
  const Series* match(std::string_view& text) const {
    if (expected_ == none) return nullptr;
    const Key& key = keys_[expected_];
    if (text.size() < key.length ||
        std::memcmp(text.data(), texts_.data() + key.start, key.length) != 0) {
      return nullptr;
    }
    text.remove_prefix(key.length);
    return key.series;
  }

  /// The series that was expected has come.
  void advance() {
    last_ = expected_;
    expected_ = keys_[last_].next;
  }

  /// Another series has come; `text` is how a line about it starts.
  void follow(const Series& series, std::string_view text);

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  struct Key {
    std::size_t start;  // in texts_
    std::size_t length;
    const Series* series;
    std::uint32_t next;  // the key that followed it the last time
  };

  std::string texts_;  // of all keys, in order of their appearance
  std::vector<Key> keys_;
  std::vector<std::uint32_t> key_of_label_;
  std::uint32_t last_ = none;
  std::uint32_t expected_ = none;
};

}  // namespace corona
