#include "core/file_mode.hpp"

namespace corona {

mode_t mode_for(const std::string& path, mode_t most) {
  struct stat old {};
  if (::stat(path.c_str(), &old) == 0) return old.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return most & ~mask;
}

}  // namespace corona
