#include "core/output.hpp"

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"

#include <climits>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace corona {
namespace {

constexpr std::size_t block = std::size_t{64} << 10;
constexpr int wanted_pipe_size = 1 << 20;

void wait_until_writable(int file) {
  pollfd waiting{file, POLLOUT, 0};
  ::poll(&waiting, 1, -1);
}

/// The number of the open file that a path stands for, such as /dev/stdout or /dev/fd/3, or a link
/// to one; none where it stands for no such.
std::optional<int> descriptor_of(const std::filesystem::path& path) {
  constexpr int most_links = 40;
  std::filesystem::path at = path;
  std::error_code fault;
  for (int links = 0; links < most_links; ++links) {
    if (at == "/dev/stdout") return STDOUT_FILENO;
    if (at == "/dev/stderr") return STDERR_FILENO;
    if (at.parent_path() == "/dev/fd" || at.parent_path() == "/proc/self/fd") {
      const auto number = parse_whole(at.filename().string());
      if (number && *number >= 0 && *number <= INT_MAX) return static_cast<int>(*number);
    }
    if (!std::filesystem::is_symlink(at, fault)) break;
    at = at.parent_path() / std::filesystem::read_symlink(at, fault);
  }
  return std::nullopt;
}

}  // namespace

Output::Output(std::string path, Links links)
    : path_(std::move(path)),
      buffer_(std::make_unique_for_overwrite<char[]>(block)),
      capacity_(block) {
  if (path_ == "-") {
    file_ = STDOUT_FILENO;
    ::fcntl(file_, F_SETPIPE_SZ,
            wanted_pipe_size);  // only a pipe can, and it works as well without
    if (::isatty(file_) == 1) terminal_.emplace();
    return;
  }
  if (const auto open = links == Links::follow ? descriptor_of(path_) : std::nullopt) {
    // The file behind it is open for others, too: it is written to, never replaced.
    file_ = ::fcntl(*open, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (file_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path_));
    if (::isatty(file_) == 1) terminal_.emplace();
    return;
  }
  struct stat old {};
  const auto look = links == Links::follow ? ::stat : ::lstat;
  if (look(path_.c_str(), &old) == 0 && !S_ISREG(old.st_mode) && !S_ISLNK(old.st_mode)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path_));
    if (::isatty(file_) == 1) terminal_.emplace();
    return;
  }
  file_ = beside_.emplace(path_, links).file();
}

Output::~Output() {
  if (!beside_ && file_ > STDERR_FILENO) ::close(file_);
}

void Output::make_room(std::size_t size) {
  flush();
  if (size <= capacity_) return;
  capacity_ = size;
  buffer_ = std::make_unique_for_overwrite<char[]>(capacity_);
}

void Output::write(std::string_view text) {
  std::memcpy(reserve(text.size()), text.data(), text.size());
  advance(text.size());
}

void Output::flush() {
  const std::string_view text(buffer_.get(), size_);
  size_ = 0;
  if (terminal_) {
    hand_on(terminal_->add(text));
  } else {
    hand_on(text);
  }
}

void Output::hand_on(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      wait_until_writable(file_);
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
}

void Output::close() {
  flush();
  if (terminal_) hand_on(terminal_->finish());
  const int file = std::exchange(file_, -1);
  if (beside_) {
    beside_->appear();
  } else if (::close(file) != 0) {
    fail(errno);
  }
}

void Output::fail(int number) const {
  if (number == EPIPE) throw ClosedPipe{};
  if (path_ == "-") throw system_error(number, "cannot write standard output");
  throw system_error(number, "cannot write {}", in_quotes(path_));
}

}  // namespace corona
