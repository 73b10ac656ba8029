#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

class RereadableFile;

/// Lines end here: a longer one is refused, so that no input can fill the memory.
inline constexpr std::size_t longest_line = std::size_t{16} << 20;

/// What a file in UTF-8 may start with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline void strip_carriage_return(std::string_view& line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
}

/// The lines of a file or of standard input, read in large blocks; nothing is read further ahead
/// than the block in which a line ends, so that a slow source streams.
class LineBuffer {
 public:
  /// `path` "-" is standard input; `name` is how messages call it.
  LineBuffer(const std::string& path, std::string name);

  /// Starts at the first line of `file`, which outlives the lines.
  explicit LineBuffer(RereadableFile& file);
  ~LineBuffer();
  LineBuffer(const LineBuffer&) = delete;
  LineBuffer& operator=(const LineBuffer&) = delete;

  /// The next line without its line feed, or false at the end. Valid until the next call.
  bool next(std::string_view& line);

  /// `line` lengthened by its line feed and the line after it (a line feed inside quotes), or false
  /// where there is none or all would be longer than a line may be.
  bool extend(std::string_view& line);

  /// The lines that were read and not yet given, each with its line feed; it may be empty before
  /// the end. Valid until next() or extend().
  std::string_view ahead() const { return {buffer_.data() + next_, complete_ - next_}; }

  /// Takes the first line of ahead(), whose `length` holds its line feed.
  void skip(std::size_t length) {
    next_ += length;
    ++line_number_;
  }

  /// Whether any byte read so far is NUL: until then no line has to be searched for one.
  bool any_nul() const { return any_nul_; }

  /// How messages call the input: such as its path, or "stdin".
  const std::string& name() const { return name_; }

  /// The number, from 1, of the last line given.
  std::uint64_t line_number() const { return line_number_; }

 private:
  bool find_end(std::size_t known, std::string_view& line);
  bool fill();
  void find_complete();
  [[noreturn]] void refuse_length() const;

  std::string name_;
  int file_ = -1;
  bool is_own_ = false;  // it is closed with the buffer
  std::vector<char> buffer_;
  std::size_t begin_ = 0;     // of the current line
  std::size_t next_ = 0;      // behind its line feed
  std::size_t end_ = 0;       // of what was read
  std::size_t complete_ = 0;  // behind the last line feed read, or at next_
  std::uint64_t line_number_ = 0;
  bool any_nul_ = false;
};

}  // namespace corona
