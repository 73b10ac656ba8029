#pragma once

#include "core/number.hpp"

#include <string>

namespace corona {

/// A lock on a file, held while the object is there; the system gives it back however the process
/// ends.
class FileLock {
 public:
  enum class Kind { shared, exclusive };

  /// Makes the file where there is none, and waits for who holds it: a note says after a second
  /// that `others` are waited for. Throws Error: to try again later where that takes over
  /// `longest_wait` seconds, and where the file cannot be made. A shared lock does without one
  /// where it cannot be made: nobody changes such a folder.
  FileLock(const std::string& path, Kind kind, const std::string& others, Count longest_wait);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace corona
