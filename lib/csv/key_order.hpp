#pragma once

#include "core/bytes.hpp"
#include "core/series.hpp"

#include <cstdint>
#include <deque>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace corona {

/// Which series follows which in a file, and how a line about each starts: the same keys come in
/// the same order every day, so the next one can be compared instead of parsed. Where they keep
/// coming in another order, no key is expected any more, as to look for it costs time.
class KeyOrder {
 public:
  struct Key {
    std::string_view text;
    const Series* series;
    Key* next = nullptr;  // the key that followed it the last time

    /// Whether text of at least its length starts with the key.
    bool starts(const char* at) const { return same_bytes(at, text.data(), text.size()); }
  };

  /// The key expected next; nullptr where none is.
  const Key* expected() const { return expected_; }

  /// The series that was expected has come.
  void advance() {
    ++met_;
    last_ = expected_;
    expected_ = expected_->next;
  }

  /// A series has come in a line that was looked at; false where its key is not known yet, and
  /// wanted.
  bool follow(const Series& series);

  /// A series has come whose key is not known; `text` is how a line about it starts.
  void add(const Series& series, std::string_view text);

 private:
  bool gave_up() const;
  void go_on_from(Key& key);

  std::deque<Key> keys_;  // in order of their appearance
  std::pmr::monotonic_buffer_resource texts_;
  std::vector<Key*> key_of_label_;
  Key* last_ = nullptr;
  Key* expected_ = nullptr;
  std::uint64_t met_ = 0;     // how often the one expected came
  std::uint64_t missed_ = 0;  // how often another one that is known
};

}  // namespace corona
