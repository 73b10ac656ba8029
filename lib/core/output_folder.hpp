#pragma once

#include "core/remove_on_signal.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The files and folders that the folder at `path` holds, by their paths in it, each folder before
/// what it holds: all of them may be removed. Throws Error, which calls the folder `name`, where it
/// holds anything that is not to be lost. Of a folder that is not there: nothing.
using RemovableFiles =
    std::function<std::vector<std::string>(const std::string& path, const std::string& name)>;

/// A folder that appears whole or not at all: it is written beside its name and takes it by
/// close(), with the permissions of the folder that it replaces. What a symbolic link points to is
/// replaced, not the link. Without close() the old folder stays as it was, and what was written
/// beside it goes, also where a signal that can be caught ends the program.
class OutputFolder {
 public:
  /// Throws Error where no folder can be made there.
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Where its files are until it appears.
  const std::string& path() const { return temporary_; }

  /// Writes a file of it; the folders of `name` are made.
  void write(const std::string& name, std::string_view text);

  /// Makes the folder appear under its name: by an exchange of folders where the file system can,
  /// else by two renames, which is told. Of the old one only what `removable` names is removed: it
  /// is asked before the exchange and again after it, when nobody can find the old folder by its
  /// name any more. Other processes that replace the same folder wait meanwhile. Throws Error, and
  /// then the old folder is in its place, with all that was put into it.
  void close(const RemovableFiles& removable);

 private:
  bool replace(const RemovableFiles& removable);
  std::vector<std::string> look_through(const std::string& path,
                                        const RemovableFiles& removable) const;
  int exchange() const;
  void put_back(const RemovableFiles& removable);
  void remove(const std::vector<std::string>& names);
  void keep();
  [[noreturn]] void fail(int number) const;

  std::string wanted_;               // the path asked for
  std::string target_;               // wanted_ with symbolic links followed
  std::string temporary_;            // empty once nothing of that name is to be removed
  std::unique_ptr<char[]> reserve_;  // memory to remove it with, after the rest ran out
  RemoveOnSignal remove_;            // temporary_
};

/// Puts each of two folders in the place of the other by renames one after the other, for file
/// systems that cannot exchange two: for a moment there is no folder called `to`. Gives errno, or
/// 0; where `from` could not take the place of `to` both are where they were. Where what was `to`
/// cannot be called `from` it keeps a name of its own, which a note tells.
int swap_by_renames(const std::string& from, const std::string& to);

}  // namespace corona
