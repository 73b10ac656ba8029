#include "core/file_beside.hpp"

#include "core/error.hpp"
#include "core/replacement.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace corona {

FileBeside::FileBeside(const std::string& path, Links links)
    : wanted_(path), target_(links == Links::follow ? followed(path) : path) {
  temporary_ = name_beside(target_);
  file_ = remove_.make_file(temporary_);
  if (file_ < 0) {
    temporary_.clear();
    fail(errno);
  }
  const mode_t mode = mode_for(target_, 0666);
  struct stat made {};
  if (::fchmod(file_, mode) != 0 &&  // where a file system has no such modes, its own will do
      (::fstat(file_, &made) != 0 || (made.st_mode & mode) != mode)) {
    const int number = errno;
    ::close(file_);
    ::unlink(temporary_.c_str());
    fail(number);
  }
}

FileBeside::~FileBeside() {
  if (file_ >= 0) ::close(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FileBeside::finish() {
  if (file_ < 0) return;
  if (::fsync(file_) != 0) fail(errno);
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail(errno);
}

void FileBeside::appear() {
  finish();
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  remove_.forget();
  temporary_.clear();
}

bool FileBeside::appear_where_none_is() {
  finish();
  if (const int number = rename_to_free_name(temporary_, target_)) {
    if (number == EEXIST) return false;
    fail(number);
  }
  remove_.forget();
  temporary_.clear();
  return true;
}

void FileBeside::fail(int number) const {
  throw system_error(number, "cannot write {}", in_quotes(wanted_));
}

}  // namespace corona
