#include "csv/foreign_rows.hpp"

#include "csv/line_buffer.hpp"
#include "csv/table.hpp"  // for fast-cpp-csv-parser, which it includes with its warnings off

namespace corona {
namespace {

using Outcome = CellSplitter::Outcome;

/// Feeds LineReader what it needs without saying so: whole buffers, a newline behind the last line,
/// and word of NUL bytes, at which its lines would end.
class Bytes : public io::ByteSourceBase {
 public:
  Bytes(RereadableFile& file, std::atomic<std::uint64_t>& nul_line)
      : file_(file), nul_line_(nul_line) {}

  int read(char* buffer, int size) override {
    const auto room = static_cast<std::size_t>(size);
    std::size_t length = file_.read(buffer, room);
    if (nul_line_ == 0) look_for_nul({buffer, length});
    offset_ += length;
    if (length > 0) last_ = buffer[length - 1];
    if (length < room && last_ != '\n') buffer[length++] = last_ = '\n';
    return static_cast<int>(length);
  }

 private:
  void look_for_nul(std::string_view text) {
    const std::size_t nul = text.find('\0');
    if (nul != std::string_view::npos) nul_line_ = file_.line_of(offset_ + nul);
  }

  RereadableFile& file_;
  std::atomic<std::uint64_t>& nul_line_;
  std::uint64_t offset_ = 0;  // of what is read next
  char last_ = '\n';
};

}  // namespace

ForeignRows::ForeignRows(RereadableFile& file, char delimiter)
    : name_(file.name()), splitter_(delimiter) {
  file.rewind();
  lines_ = std::make_unique<io::LineReader>(name_, std::make_unique<Bytes>(file, nul_line_));
}

ForeignRows::~ForeignRows() = default;

bool ForeignRows::next(std::vector<std::string_view>& cells) {
  const char* line = next_line();
  if (line == nullptr) return false;
  line_number_ = lines_->get_file_line();
  Outcome outcome = splitter_.split(line, cells);
  if (outcome == Outcome::open_quote) outcome = join(line, cells);
  if (outcome == Outcome::text_after_quote) throw fault("text after a closing quote");
  return true;
}

/// Splits a row that goes on over the lines behind `first`.
Outcome ForeignRows::join(std::string_view first, std::vector<std::string_view>& cells) {
  Outcome outcome = Outcome::open_quote;
  joined_ = first;
  while (outcome == Outcome::open_quote) {
    const char* line = next_line();
    if (line == nullptr || joined_.size() > longest_line) throw fault("a quote is not closed");
    joined_ += '\n';
    joined_ += line;
    outcome = splitter_.resume(joined_, cells);
  }
  return outcome;
}

const char* ForeignRows::next_line() {
  const auto place = [&] {
    return fmt::format("{}:{}", printable(name_), lines_->get_file_line());
  };
  try {
    const char* line = lines_->next_line();
    if (line != nullptr && lines_->get_file_line() == nul_line_) {
      throw data_error("{}: a NUL byte", place());
    }
    return line;
  } catch (const io::error::line_length_limit_exceeded&) {
    throw data_error("{}: line is longer than 16 MiB", place());
  }
}

}  // namespace corona
