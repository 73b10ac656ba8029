#pragma once

#include "core/remove_on_signal.hpp"

#include <string>
#include <string_view>

namespace corona {

/// A folder that appears whole or not at all: it is written beside its name and takes it by
/// close(), with the mode of the folder that it replaces, which is removed with all that is in it.
/// What a symbolic link points to is replaced, not the link. Without close() the old folder stays
/// as it was, and what was written beside it goes, also where a signal that can be caught ends the
/// program.
class OutputFolder {
 public:
  /// Throws Error where no folder can be made there. Whether an old one may be lost is for the
  /// caller to know.
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Where its files are until it appears.
  const std::string& path() const { return temporary_; }

  /// Writes a file of it; the folders of `name` are made.
  void write(const std::string& name, std::string_view text);

  /// Makes the folder appear under its name: by an exchange of folders where the file system can,
  /// else by two renames, which is told. Throws Error, and then the old one is in its place.
  void close();

 private:
  [[noreturn]] void fail(int number) const;

  std::string wanted_;     // the path asked for
  std::string target_;     // wanted_ with symbolic links followed
  std::string temporary_;  // empty once it has appeared
  RemoveOnSignal remove_;  // temporary_
};

/// Puts each of two folders in the place of the other by renames one after the other, for file
/// systems that cannot exchange two: for a moment there is no folder called `to`. Gives errno, or
/// 0; where `from` could not take the place of `to` both are where they were. Where what was `to`
/// cannot be called `from` it keeps a name of its own, which a note tells.
int swap_by_renames(const std::string& from, const std::string& to);

}  // namespace corona
