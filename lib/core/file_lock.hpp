#pragma once

#include "core/error.hpp"
#include "core/number.hpp"

#include <string>

namespace corona {

/// A lock on a file or a folder, held while the object is there. The system gives it back however
/// the process ends. It is flock(2)'s, which other programs need not heed.
class FileLock {
 public:
  enum class Kind { shared, exclusive };

  /// Makes the file where there is none, and waits for who holds it: a note says after a second
  /// that `others` are waited for. Throws Error: to try again later where that takes over
  /// `longest_wait` seconds, and where the file cannot be made. A shared lock does without one
  /// where it cannot be made: nobody changes such a folder.
  FileLock(const std::string& path, Kind kind, const std::string& others, Count longest_wait);

  /// Locks what stands at `path`, a file or a folder, for this process alone; waits as above, with
  /// an Error about data. Does without a lock where nothing is there, where it cannot be read, and
  /// where the file system has no such locks.
  static FileLock of_existing(const std::string& path, const std::string& others,
                              Count longest_wait);

  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  struct Wait {
    const std::string& others;
    Count longest;  // seconds
    Status status;  // of the Error where it takes longer
  };

  FileLock(const std::string& path, const Wait& wait);
  int lock(int operation, const Wait& wait);
  bool is_still_at(const std::string& path) const;
  void close();

  int file_ = -1;
};

}  // namespace corona
