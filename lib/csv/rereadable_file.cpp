#include "csv/rereadable_file.hpp"

#include "core/error.hpp"
#include "core/remove_on_signal.hpp"
#include "core/text.hpp"
#include "csv/read_some.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace corona {
namespace {

/// For file systems that have no files without a name. Gives -1, with errno, where none can be
/// made.
int open_and_unlink(const std::string& folder) {
  std::string path = folder + "/corona.XXXXXX";
  RemoveOnSignal remove;
  const int file = remove.make_file(path);
  if (file >= 0) ::unlink(path.c_str());
  return file;
}

}  // namespace

int open_temporary() {
  const char* folder = std::getenv("TMPDIR");
  const std::string named = folder != nullptr && *folder != '\0' ? folder : "/tmp";
  int file = ::open(named.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) file = open_and_unlink(named);
  if (file < 0) throw system_error(errno, "cannot make a temporary file in {}", in_quotes(named));
  return file;
}

void write_temporary(int file, const char* text, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(file, text, size);
    if (written >= 0) {
      text += written;
      size -= static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      throw system_error(errno, "cannot write a temporary file: free some space or set TMPDIR");
    }
  }
}

RereadableFile::RereadableFile(const std::string& path) : name_(path == "-" ? "stdin" : path) {
  file_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw system_error(errno, "cannot open {}", in_quotes(path));
  start_ = ::lseek(file_, 0, SEEK_CUR);
  if (start_ < 0) copy_to_temporary();
}

RereadableFile::~RereadableFile() {
  if (file_ > STDERR_FILENO) ::close(file_);
}

void RereadableFile::copy_to_temporary() {
  const int copy = open_temporary();
  std::vector<char> text(read_block);
  while (const std::size_t size = read(text.data(), text.size())) {
    write_temporary(copy, text.data(), size);
  }
  if (file_ > STDERR_FILENO) ::close(file_);
  file_ = copy;
  start_ = 0;
}

void RereadableFile::rewind() {
  go_to(start_);
}

void RereadableFile::go_to(off_t place) {
  if (::lseek(file_, place, SEEK_SET) < 0) {
    throw system_error(errno, "cannot read {}", in_quotes(name_));
  }
}

std::uint64_t RereadableFile::line_of(std::uint64_t offset) {
  const off_t here = ::lseek(file_, 0, SEEK_CUR);
  rewind();
  std::vector<char> text(read_block);
  std::uint64_t line = 1;
  while (offset > 0) {
    const std::size_t got = read(text.data(), std::min<std::uint64_t>(offset, read_block));
    if (got == 0) break;  // the file has become shorter
    const char* const start = text.data();
    line += static_cast<std::uint64_t>(std::count(start, start + got, '\n'));
    offset -= got;
  }
  go_to(here);
  return line;
}

std::size_t RereadableFile::read(char* buffer, std::size_t size) {
  std::size_t length = 0;
  while (length < size) {
    const std::size_t got = read_some(file_, buffer + length, size - length, name_);
    if (got == 0) break;
    length += got;
  }
  return length;
}

}  // namespace corona
