#pragma once

#include "fetch/cache/cache.hpp"

#include <string>

namespace corona {

/// A cache that this process alone may change, from when it is made until it goes; it waits for
/// others, makes the folder, and clears away what a process that was ended left behind, and what
/// is known of publications that are missing.
class LockedCache : public Cache {
 public:
  /// Throws Error where others take over `longest_wait` seconds.
  LockedCache(const std::string& root, const std::string& name, Count longest_wait);

  /// Where a transfer may put what comes.
  std::string partial_path() const;

  /// Keeps a file that was fetched: compresses it, unless it is kept whole already, when the time
  /// at which it was fetched first stays; fills its path.
  void keep(const std::string& file, Publication& publication);

  /// Writes what is known of a publication that is kept.
  void describe(const Publication& publication);

  void set_last_answer(const LastAnswer& answer);

  /// Removes all but the last `count` publications that are whole, among which the one that the
  /// server gave last is the last; gives how many were removed.
  Count prune(Count count);

 private:
  FileLock lock_;
  Count longest_wait_;
};

}  // namespace corona
