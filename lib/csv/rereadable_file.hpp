#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <utility>

namespace corona {

/// Opens a nameless file in $TMPDIR, else in /tmp, for reading and writing. Throws Error.
int open_temporary();

/// Writes all of `size` bytes to a temporary file. Throws Error.
void write_temporary(int file, const char* text, std::size_t size);

/// A file that can be read from its start more than once. What cannot go back, such as a pipe, is
/// first copied to a nameless file in $TMPDIR, else in /tmp.
class RereadableFile {
 public:
  /// `path` "-" is standard input. Throws Error where it cannot be opened, read or copied.
  explicit RereadableFile(const std::string& path);

  /// A file that is open and can go back; it is closed with the object.
  RereadableFile(std::string name, int file) : name_(std::move(name)), file_(file) {}
  ~RereadableFile();
  RereadableFile(const RereadableFile&) = delete;
  RereadableFile& operator=(const RereadableFile&) = delete;

  /// Goes back to the start: of the file, or of what was left of it when it came.
  void rewind();

  /// Reads `size` bytes, fewer only at the end. Throws Error where the file cannot be read.
  std::size_t read(char* buffer, std::size_t size);

  /// The number, from 1, of the line with the byte that stands `offset` bytes behind the start.
  /// Reads all before it; what is read next stays as it was.
  std::uint64_t line_of(std::uint64_t offset);

  /// By which the system knows the open file.
  int descriptor() const { return file_; }

  /// How messages call the file: its path, or "stdin".
  const std::string& name() const { return name_; }

 private:
  void copy_to_temporary();
  void go_to(off_t place);

  std::string name_;
  int file_ = -1;
  off_t start_ = 0;
};

}  // namespace corona
