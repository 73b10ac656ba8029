#pragma once

#include "core/unlink_on_signal.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace corona {

/// Where a tool writes: standard output, or a file that appears whole or not at all.
///
/// A regular file is written beside its name and renamed by close(), with the mode of the file it
/// replaces; what a symbolic link points to is replaced, not the link. Anything else (/dev/null, a
/// FIFO) is written in place. Without close() the old file stays as it was. What was written beside
/// it goes with the object, or with the program where a signal that can be caught ends it.
class Output {
 public:
  /// `path` "-" is standard output.
  explicit Output(std::string path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Room for at least `size` bytes at the end of the buffer; advance() keeps what was put there.
  char* reserve(std::size_t size) {
    if (size > capacity_ - size_) make_room(size);
    return buffer_.get() + size_;
  }
  void advance(std::size_t size) { size_ += size; }

  void write(std::string_view text);

  /// Hands on what is buffered. Throws Error, or ClosedPipe where the reader has gone.
  void flush();

  /// Flushes, and makes the file appear under its name. Throws as flush() does.
  void close();

 private:
  void make_room(std::size_t size);
  void open_beside();
  [[noreturn]] void fail(int number) const;

  std::string path_;
  std::string target_;     // path_ with symbolic links followed
  std::string temporary_;  // empty where the target is written in place
  UnlinkOnSignal unlink_;  // temporary_
  int file_ = -1;
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace corona
