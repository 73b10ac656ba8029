#include "csv/foreign_rows.hpp"

#include "core/bytes.hpp"

namespace corona {

using Outcome = CellSplitter::Outcome;

bool ForeignRows::next(std::vector<std::string_view>& cells) {
  std::string_view line;
  if (!next_line(line)) return false;
  line_number_ = lines_.line_number();
  Outcome outcome = splitter_.split(line, cells);
  if (outcome == Outcome::open_quote) outcome = join(line, cells);
  if (outcome == Outcome::text_after_quote) throw fault("text after a closing quote");
  return true;
}

void ForeignRows::skip_rows_of(std::string_view first, std::size_t width) {
  if (lines_.any_nul()) return;
  while (true) {
    const std::string_view ahead = lines_.ahead();
    if (!ahead.starts_with(first)) return;
    const std::string_view line = ahead.substr(0, ahead.find('\n'));
    if (line.size() <= first.size() || line[first.size()] != splitter_.delimiter()) return;
    if (line.find('"') != std::string_view::npos) return;
    std::size_t cells = 1;
    for_each_byte(line, splitter_.delimiter(), [&](const char*) { ++cells; });
    if (cells != width) return;
    lines_.skip(line.size() + 1);
  }
}

/// Splits a row that goes on over the lines behind `first`.
Outcome ForeignRows::join(std::string_view first, std::vector<std::string_view>& cells) {
  Outcome outcome = Outcome::open_quote;
  joined_ = first;
  while (outcome == Outcome::open_quote) {
    std::string_view line;
    if (joined_.size() > longest_line || !next_line(line)) throw fault("a quote is not closed");
    joined_ += '\n';
    joined_ += line;
    outcome = splitter_.resume(joined_, cells);
  }
  return outcome;
}

/// The next line without a byte order mark and a carriage return.
bool ForeignRows::next_line(std::string_view& line) {
  if (!lines_.next(line)) return false;
  const std::uint64_t number = lines_.line_number();
  if (number == 1 && line.starts_with(byte_order_mark)) {
    line.remove_prefix(byte_order_mark.size());
  }
  strip_carriage_return(line);
  if (lines_.any_nul() && line.find('\0') != std::string_view::npos) {
    throw data_error("{}:{}: a NUL byte", printable(name()), number);
  }
  return true;
}

}  // namespace corona
