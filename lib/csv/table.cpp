#include "csv/table.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace corona {

std::string read_file(const std::string& path, std::size_t most_bytes) {
  const int file = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw system_error(errno, "cannot open {}", in_quotes(path));
  std::string text;
  char block[1 << 16];
  ssize_t got = 0;
  int fault = 0;
  while (fault == 0 && text.size() <= most_bytes &&
         (got = ::read(file, block, sizeof block)) != 0) {
    if (got > 0) {
      text.append(block, static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      fault = errno;
    }
  }
  if (path != "-") ::close(file);
  if (fault != 0) throw system_error(fault, "cannot read {}", in_quotes(path));
  if (text.size() > most_bytes) {
    throw data_error("{}: longer than {} bytes", printable(path), most_bytes);
  }
  return text;
}

int WholeLines::read(char* buffer, int size) {
  const auto room = static_cast<std::size_t>(size);
  std::size_t filled = text_.copy(buffer, room);
  text_.remove_prefix(filled);
  if (text_.empty() && lacks_end_ && filled < room) {
    buffer[filled++] = '\n';
    lacks_end_ = false;
  }
  return static_cast<int>(filled);
}

std::string_view advice_on_header(std::string_view text) {
  while (text.starts_with('#')) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  const std::string_view header = text.substr(0, text.find('\n'));
  const auto has = [&](char c) { return header.find(c) != std::string_view::npos; };
  return has(';') && !has(',') ? ": columns are separated by commas, not by semicolons" : "";
}

}  // namespace corona
