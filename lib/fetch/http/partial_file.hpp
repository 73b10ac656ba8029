#pragma once

#include "core/number.hpp"
#include "core/remove_on_signal.hpp"

#include <string>
#include <string_view>

namespace corona {

/// A file that a transfer fills, and that is removed with the object, or where a signal that can be
/// caught ends the program. Throws Error where it cannot be written.
class PartialFile {
 public:
  explicit PartialFile(std::string path);
  ~PartialFile();
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  void append(std::string_view bytes);

  /// Forgets what came so far.
  void restart();

  Count size() const { return size_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  RemoveOnSignal remove_;  // path_
  int file_ = -1;
  Count size_ = 0;
};

}  // namespace corona
