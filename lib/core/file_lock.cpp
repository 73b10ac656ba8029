#include "core/file_lock.hpp"

#include "core/message.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace corona {
namespace {

constexpr std::chrono::milliseconds pause{50};
constexpr std::chrono::seconds silent{1};

}  // namespace

FileLock::FileLock(const std::string& path, Kind kind, const std::string& others,
                   Count longest_wait) {
  const bool shared = kind == Kind::shared;
  const int access = (shared ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_CLOEXEC;
  do {
    close();
    file_ = ::open(path.c_str(), access | O_CREAT, 0666);
    if (file_ < 0 && shared) file_ = ::open(path.c_str(), access);
    if (file_ < 0 && shared) return;
    if (file_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path));
    if (const int number =
            lock(shared ? LOCK_SH : LOCK_EX, {others, longest_wait, Status::remote})) {
      throw system_error(number, "cannot lock {}", in_quotes(path));
    }
  } while (!is_still_at(path));
}

FileLock FileLock::of_existing(const std::string& path, const std::string& others,
                               Count longest_wait) {
  return {path, {others, longest_wait, Status::data}};
}

FileLock::FileLock(const std::string& path, const Wait& wait) {
  do {
    close();
    file_ = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file_ < 0 || lock(LOCK_EX, wait) != 0) return;
  } while (!is_still_at(path));
}

FileLock::~FileLock() {
  close();
}

/// Waits for the lock. Gives errno where there can be none, or 0.
int FileLock::lock(int operation, const Wait& wait) {
  const auto start = std::chrono::steady_clock::now();
  bool told = false;
  while (::flock(file_, operation | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    const int number = errno;
    if (number != EWOULDBLOCK) {
      close();
      return number;
    }
    const auto waited = std::chrono::steady_clock::now() - start;
    if (waited > std::chrono::seconds(wait.longest)) {
      close();
      throw Error(wait.status, fmt::format("{} did not end in {} seconds: try again later",
                                           wait.others, wait.longest));
    }
    if (waited > silent && !std::exchange(told, true)) note("waiting for {}", wait.others);
    std::this_thread::sleep_for(pause);
  }
  return 0;
}

/// Whether the path still leads to what is locked: who held the lock before may have put another in
/// its place, which is to be locked instead.
bool FileLock::is_still_at(const std::string& path) const {
  struct stat held {};
  struct stat there {};
  return ::fstat(file_, &held) == 0 && ::stat(path.c_str(), &there) == 0 &&
         held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

void FileLock::close() {
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

}  // namespace corona
