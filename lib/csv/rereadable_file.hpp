#pragma once

#include <cstddef>
#include <string>
#include <sys/types.h>

namespace corona {

/// A file that can be read from its start more than once. What cannot go back, such as a pipe, is
/// first copied to a nameless file in $TMPDIR, else in /tmp.
class RereadableFile {
 public:
  /// `path` "-" is standard input. Throws Error where it cannot be opened, read or copied.
  explicit RereadableFile(const std::string& path);
  ~RereadableFile();
  RereadableFile(const RereadableFile&) = delete;
  RereadableFile& operator=(const RereadableFile&) = delete;

  /// Goes back to the start: of the file, or of what was left of it when it came.
  void rewind();

  /// Reads `size` bytes, fewer only at the end. Throws Error where the file cannot be read.
  std::size_t read(char* buffer, std::size_t size);

  /// How messages call the file: its path, or "stdin".
  const std::string& name() const { return name_; }

 private:
  void copy_to_temporary();

  std::string name_;
  int file_ = -1;
  off_t start_ = 0;
};

}  // namespace corona
