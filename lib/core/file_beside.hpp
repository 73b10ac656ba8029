#pragma once

#include "core/remove_on_signal.hpp"

#include <string>

namespace corona {

/// What is done with a symbolic link where a file is to be.
enum class Links {
  follow,   ///< the file it points to is replaced
  replace,  ///< the link itself: no one has put one there for us
};

/// A file that is written beside its name and takes it by appear(), with the permissions of the
/// file it replaces (mode_for()), and nothing else of that. Without appear() an old file stays as
/// it was, and what was written beside it goes with the object, or with the program where a signal
/// that can be caught ends it.
class FileBeside {
 public:
  /// Throws Error where no file can be made there.
  explicit FileBeside(const std::string& path, Links links = Links::follow);
  ~FileBeside();
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;

  /// What to write to: open, and by the name it has for now.
  int file() const { return file_; }
  const std::string& path() const { return temporary_; }

  /// Brings what was written to the disk, and the file to its name. Throws Error.
  void appear();

  /// The same where nothing has the name. False, with the file still beside it, where something
  /// has: no other process can come in between.
  bool appear_where_none_is();

 private:
  void finish();
  [[noreturn]] void fail(int number) const;

  std::string wanted_;     // the path asked for
  std::string target_;     // wanted_, with symbolic links followed where they are to be
  std::string temporary_;  // empty once it has appeared
  RemoveOnSignal remove_;  // temporary_
  int file_ = -1;
};

}  // namespace corona
