#pragma once

#include "csv/rereadable_file.hpp"
#include "fetch/file_lock.hpp"
#include "fetch/publication.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What the last question to the server gave.
struct LastAnswer {
  Validators validators;
  std::string publication;  ///< the stem of the one that the server has; none: never asked
  Count asked = 0;          ///< when, in seconds since 1970
  std::vector<std::string> passed_on;  ///< to which outputs it was written whole, as digests
};

/// The publications of a source, kept in a folder of their own: DATE.DIGITS.csv.gz, never changed
/// again, and beside it DATE.DIGITS.json, what is known of it, by which it counts as kept. Files
/// are written beside their names, synced and renamed, so that whatever ends the program leaves the
/// cache as it was or with the new publication whole.
class Cache {
 public:
  /// The folder of all caches: `told`, else $CACHE_DIRECTORY, else $XDG_CACHE_HOME/corona, else
  /// ~/.cache/corona. Throws a usage Error where none of them is set.
  static std::string root(const std::string& told);

  /// `root`/`name`; nothing is made yet.
  Cache(const std::string& root, const std::string& name);

  /// While it is there, no publication is removed.
  FileLock hold() const;

  /// By date, ties in the order in which they were fetched first. One of which the JSON is damaged
  /// has only date and first digits, and is not whole.
  std::vector<Publication> publications() const;

  /// The one that the server gave last; where that is not kept, the last of publications(). Throws
  /// Error where none is kept.
  Publication newest() const;

  /// The last of publications() that is not of a later date. Throws Error, with the first there
  /// is, where none is so old.
  Publication newest_by(Date date) const;

  LastAnswer last_answer() const;

  /// The text of a publication, in a temporary file. Throws Error where it is missing or damaged.
  std::unique_ptr<RereadableFile> open(const Publication& publication) const;

  /// Whether it is there and not damaged.
  bool is_whole(const Publication& publication) const;

  const std::string& folder() const { return folder_; }

 protected:
  std::string list_lock_path() const { return folder_ + "/list-lock"; }

 private:
  std::string folder_;
};

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
