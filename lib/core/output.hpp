#pragma once

#include "core/file_beside.hpp"
#include "core/terminal_text.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// Where a tool writes: standard output, or a file that appears whole or not at all.
///
/// A regular file is written beside its name and takes it by close(), see FileBeside; without
/// close() the old file stays as it was. Anything else (/dev/null, a FIFO), and what is
/// open already (/dev/stdout, /dev/fd/3), is written in place; on a terminal control characters are
/// shown as \xNN.
class Output {
 public:
  /// `path` "-" is standard output.
  explicit Output(std::string path, Links links = Links::follow);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// The end of what is buffered, and how many bytes there is room for; advance() keeps what was
  /// put there.
  char* end() { return buffer_.get() + size_; }
  std::size_t room() const { return capacity_ - size_; }

  /// end(), with room for at least `size` bytes.
  char* reserve(std::size_t size) {
    if (size > room()) make_room(size);
    return end();
  }
  void advance(std::size_t size) { size_ += size; }

  void write(std::string_view text);

  /// Hands on what is buffered. Throws Error, or ClosedPipe where the reader has gone.
  void flush();

  /// Flushes, and makes the file appear under its name. Throws as flush() does.
  void close();

 private:
  void make_room(std::size_t size);
  void hand_on(std::string_view text);
  [[noreturn]] void fail(int number) const;

  std::string path_;
  std::optional<FileBeside> beside_;      // none where the target is written in place
  std::optional<TerminalText> terminal_;  // where it is one
  int file_ = -1;
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace corona
