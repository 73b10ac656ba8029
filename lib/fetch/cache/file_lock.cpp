#include "fetch/cache/file_lock.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace corona {
namespace {

constexpr std::chrono::milliseconds pause{50};
constexpr std::chrono::seconds silent{1};

}  // namespace

FileLock::FileLock(const std::string& path, Kind kind, const std::string& others,
                   Count longest_wait) {
  const bool shared = kind == Kind::shared;
  file_ =
      ::open(path.c_str(), (shared ? O_RDONLY : O_RDWR) | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file_ < 0 && shared) file_ = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file_ < 0 && shared) return;
  if (file_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path));
  const auto start = std::chrono::steady_clock::now();
  bool told = false;
  while (::flock(file_, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) {
      const int number = errno;
      ::close(file_);
      throw system_error(number, "cannot lock {}", in_quotes(path));
    }
    const auto waited = std::chrono::steady_clock::now() - start;
    if (waited > std::chrono::seconds(longest_wait)) {
      ::close(file_);
      throw Error(Status::remote, fmt::format("{} did not end in {} seconds: try again later",
                                              others, longest_wait));
    }
    if (waited > silent && !std::exchange(told, true)) note("waiting for {}", others);
    std::this_thread::sleep_for(pause);
  }
}

FileLock::~FileLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace corona
