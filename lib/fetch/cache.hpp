#pragma once

#include "fetch/publication.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What the last question to the server gave.
struct LastAnswer {
  std::string url;
  Validators validators;
  std::string publication;  ///< the stem of the one that the server has; none: never asked
  Count asked = 0;          ///< when, in seconds since 1970
  std::string passed_on;    ///< the stem of the last one of which the output was written whole
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

  /// By date, ties in the order in which they were fetched. Throws Error.
  std::vector<Publication> publications() const;

  /// Throws Error, with the ones there are, where none is kept or none is so old.
  Publication newest() const;
  Publication newest_by(Date date) const;

  LastAnswer last_answer() const;

  /// The text of a publication, in a temporary file. Throws Error where it is not what was kept.
  std::unique_ptr<RereadableFile> open(const Publication& publication) const;

  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

/// A cache that this process alone may change, from when it is made until it goes; it waits for
/// others, makes the folder, and clears away what a process that was ended left behind.
class LockedCache : public Cache {
 public:
  LockedCache(const std::string& root, const std::string& name);
  ~LockedCache();
  LockedCache(const LockedCache&) = delete;
  LockedCache& operator=(const LockedCache&) = delete;

  /// Where a transfer may put what comes.
  std::string partial_path() const;

  /// Keeps a file that was fetched: compresses it, unless it is kept already, and fills its path.
  void keep(const std::string& file, Publication& publication);

  void set_last_answer(const LastAnswer& answer);

  /// Removes all but the last `count` publications; gives how many were removed.
  Count prune(Count count);

 private:
  int lock_ = -1;
};

}  // namespace corona
