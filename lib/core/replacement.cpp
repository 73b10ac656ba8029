#include "core/replacement.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace corona {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as many as the system itself follows

}  // namespace

std::string followed(const std::string& path) {
  fs::path at = path;
  std::error_code fault;
  for (int links = 0; fs::is_symlink(at, fault); ++links) {
    if (links == most_links) throw system_error(ELOOP, "cannot write {}", in_quotes(path));
    at = at.parent_path() / fs::read_symlink(at, fault);
  }
  return at.string();
}

std::string name_beside(const std::string& target) {
  return fs::path(target).replace_filename("corona-XXXXXX").string();
}

int rename_to_free_name(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system without such a rename: a link of a file does the same, and a folder never takes
  // the place of one that holds anything.
  if (::link(from.c_str(), to.c_str()) == 0) return ::unlink(from.c_str()) == 0 ? 0 : errno;
  if (errno == EEXIST) return EEXIST;
  struct stat there {};
  if (::lstat(to.c_str(), &there) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

mode_t mode_for(const std::string& path, mode_t most) {
  struct stat old {};
  if (::stat(path.c_str(), &old) == 0) return old.st_mode & 0777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return most & ~mask;
}

}  // namespace corona
