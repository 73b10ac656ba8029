#pragma once

#include <string>
#include <string_view>

namespace corona {

/// A folder that a tool writes, which appears whole or not at all: it is made beside its name and
/// takes its place in close(), by an exchange of folders where the system can, else by two renames.
/// Without close() the old folder stays as it was, and the new one is removed.
class OutputFolder {
 public:
  /// `marker` is the name of a file that each folder of this kind holds. Throws Error where `path`
  /// is something else than a folder, or a folder that is neither empty nor has the marker.
  OutputFolder(std::string path, std::string marker);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Writes a file; the folders of `name` are made.
  void write(const std::string& name, std::string_view text);

  /// Makes the folder appear under its name. Throws Error.
  void close();

 private:
  std::string path_, temporary_;
};

}  // namespace corona
