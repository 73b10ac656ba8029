#pragma once

#include "core/output_folder.hpp"

#include <string>
#include <string_view>

namespace corona {

/// A folder that appears whole or not at all, with a list of its files and their SHA-256 sums as
/// sha256sum(1) has it: by that the next run knows what in the folder is not of it.
class OwnFolder {
 public:
  /// `list` is the name of the file with the sums. Throws Error where the folder that is there may
  /// not be replaced, as `removable` says: now, so that nothing is read in vain, and by close().
  OwnFolder(const std::string& path, std::string_view list, RemovableFiles removable);

  /// Where its files are until it appears.
  const std::string& path() const { return folder_.path(); }

  void write(const std::string& name, std::string_view text);

  /// Lists a file that was written in path() by other means. Gives its sum.
  std::string add(const std::string& name);

  void close();

 private:
  const std::string& checked(const std::string& path) const;

  RemovableFiles removable_;
  OutputFolder folder_;
  std::string list_;
  std::string sums_;
};

/// What the folder at `path` holds, see RemovableFiles. Throws Error, which calls the folder
/// `name`, unless each file in it is in its `list` and as it was written, so that nothing of a
/// person's is lost with it. `of` says what the folder is: "the site".
std::vector<std::string> files_as_written(const std::string& path, const std::string& name,
                                          std::string_view list, std::string_view of);

}  // namespace corona
