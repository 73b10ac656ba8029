#include "csv/line_buffer.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/read_some.hpp"
#include "csv/rereadable_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace corona {
namespace {

constexpr int wanted_pipe_size = 1 << 20;

}  // namespace

LineBuffer::LineBuffer(const std::string& path, std::string name)
    : name_(std::move(name)), buffer_(read_block) {
  if (path == "-") {
    file_ = STDIN_FILENO;
    ::fcntl(file_, F_SETPIPE_SZ,
            wanted_pipe_size);  // only a pipe can, and it works as well without
    return;
  }
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw system_error(errno, "cannot open {}", in_quotes(path));
  is_own_ = true;
}

LineBuffer::LineBuffer(RereadableFile& file)
    : name_(file.name()), file_(file.descriptor()), buffer_(read_block) {
  file.rewind();
}

LineBuffer::~LineBuffer() {
  if (is_own_) ::close(file_);
}

bool LineBuffer::next(std::string_view& line) {
  begin_ = next_;
  return find_end(0, line);
}

bool LineBuffer::extend(std::string_view& line) {
  return find_end(next_ - begin_, line);
}

/// Gives the text from begin_ to the first line feed behind its first `known` bytes.
bool LineBuffer::find_end(std::size_t known, std::string_view& line) {
  std::size_t length = known;  // of what holds no end
  while (true) {
    const char* start = buffer_.data() + begin_ + length;
    const auto* feed = static_cast<const char*>(std::memchr(start, '\n', end_ - begin_ - length));
    if (feed != nullptr) {
      length = static_cast<std::size_t>(feed - buffer_.data()) - begin_;
      next_ = begin_ + length + 1;
      break;
    }
    length = end_ - begin_;
    if (length > longest_line) {
      if (known > 0) return false;
      refuse_length();
    }
    if (!fill()) {
      if (length == known) return false;
      next_ = end_;
      break;
    }
  }
  if (length > longest_line && known == 0) refuse_length();
  ++line_number_;
  complete_ = std::max(complete_, next_);
  line = {buffer_.data() + begin_, length};
  return true;
}

/// Reads one block more behind the current line, which moves to the front; false at the end.
bool LineBuffer::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    next_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) buffer_.resize(2 * buffer_.size());
  const std::size_t got = read_some(file_, buffer_.data() + end_, buffer_.size() - end_, name_);
  any_nul_ = any_nul_ || std::memchr(buffer_.data() + end_, '\0', got) != nullptr;
  end_ += got;
  find_complete();
  return got > 0;
}

void LineBuffer::refuse_length() const {
  throw data_error("{}:{}: line is longer than 16 MiB", printable(name_), line_number_ + 1);
}

/// What is read ends, but for its last line, in line feeds.
void LineBuffer::find_complete() {
  const void* feed = ::memrchr(buffer_.data() + begin_, '\n', end_ - begin_);
  complete_ = next_;
  if (feed == nullptr) return;
  const auto behind = static_cast<std::size_t>(static_cast<const char*>(feed) - buffer_.data()) + 1;
  complete_ = std::max(complete_, behind);
}

}  // namespace corona
