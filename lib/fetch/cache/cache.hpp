#pragma once

#include "core/file_lock.hpp"
#include "csv/rereadable_file.hpp"
#include "fetch/cache/publication.hpp"

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
  static constexpr const char* last_answer_name = "last-answer";  // no .json, as publications have
  std::string last_answer_path() const { return folder_ + "/" + last_answer_name; }
  std::string list_lock_path() const { return folder_ + "/list-lock"; }

 private:
  std::string folder_;
};

}  // namespace corona
