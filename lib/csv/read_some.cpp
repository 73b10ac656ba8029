#include "csv/read_some.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace corona {

std::size_t read_some(int file, char* buffer, std::size_t size, const std::string& name) {
  while (true) {
    const ssize_t got = ::read(file, buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno == EAGAIN) {
      pollfd waiting{file, POLLIN, 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      throw system_error(errno, "cannot read {}", in_quotes(name));
    }
  }
}

}  // namespace corona
