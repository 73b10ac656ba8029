#pragma once

#include <string>

namespace corona {

/// A folder that is written beside its name and takes it by appear(), with the mode of the folder
/// it replaces, which is removed with all that is in it. Without appear() the old one stays as it
/// was.
class FolderBeside {
 public:
  /// Throws Error where no folder can be made there. What a symbolic link points to is replaced,
  /// not the link.
  explicit FolderBeside(const std::string& path);
  ~FolderBeside();
  FolderBeside(const FolderBeside&) = delete;
  FolderBeside& operator=(const FolderBeside&) = delete;

  /// Where to write to, until it appears.
  const std::string& path() const { return temporary_; }

  /// Brings the folder to its name. Throws Error, and then the old one is in its place.
  void appear();

 private:
  [[noreturn]] void fail(int number) const;

  std::string wanted_;     // the path asked for
  std::string target_;     // wanted_ with symbolic links followed
  std::string temporary_;  // empty once it has appeared
};

/// Puts one folder in the place of another, and the other in its own, by renames one after the
/// other, for file systems that cannot exchange two: for a moment there is no folder called `to`.
/// Gives errno, or 0.
int swap_by_renames(const std::string& from, const std::string& to);

}  // namespace corona
