#include "core/file_beside.hpp"

#include "core/error.hpp"
#include "core/file_mode.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace corona {
namespace {

constexpr int most_links = 40;  // as many as the system itself follows

/// What `path` names once symbolic links are followed, also where the last one points to nothing.
std::string followed(const std::string& path) {
  namespace fs = std::filesystem;
  fs::path at = path;
  std::error_code fault;
  for (int links = 0; links < most_links && fs::is_symlink(at, fault); ++links) {
    at = at.parent_path() / fs::read_symlink(at, fault);
  }
  return at.string();
}

}  // namespace

FileBeside::FileBeside(const std::string& path, Links links)
    : wanted_(path), target_(links == Links::follow ? followed(path) : path) {
  temporary_ = target_ + ".XXXXXX";
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

void FileBeside::appear() {
  if (::fsync(file_) != 0) fail(errno);
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail(errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  remove_.forget();
  temporary_.clear();
}

void FileBeside::fail(int number) const {
  throw system_error(number, "cannot write {}", in_quotes(wanted_));
}

}  // namespace corona
