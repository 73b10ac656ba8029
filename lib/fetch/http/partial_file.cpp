#include "fetch/http/partial_file.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <unistd.h>

namespace corona {

PartialFile::PartialFile(std::string path) : path_(std::move(path)) {
  file_ = remove_.open_file(path_);
  if (file_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path_));
}

PartialFile::~PartialFile() {
  ::close(file_);
  ::unlink(path_.c_str());
}

void PartialFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      throw system_error(errno, "cannot write {} (--prune removes what is kept there)",
                         in_quotes(path_));
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += written;
  }
}

void PartialFile::restart() {
  if (::ftruncate(file_, 0) != 0 || ::lseek(file_, 0, SEEK_SET) != 0) {
    throw system_error(errno, "cannot write {}", in_quotes(path_));
  }
  size_ = 0;
}

}  // namespace corona
