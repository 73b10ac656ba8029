#include "csv/cells.hpp"

#include <algorithm>

namespace corona {

using Outcome = CellSplitter::Outcome;

Outcome CellSplitter::split(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  if (line.find('"') == std::string_view::npos) {
    split_bare(line, cells);
    return Outcome::complete;
  }
  if (split_in_place(line, cells)) return Outcome::complete;
  at_ = 0;
  text_.clear();
  ends_.clear();
  return go_on(line, false, cells);
}

/// Gives views of a line without quotes.
void CellSplitter::split_bare(std::string_view line, std::vector<std::string_view>& cells) const {
  const char* start = line.data();
  for_each_byte(line, delimiter_, [&](const char* delimiter) {
    cells.emplace_back(start, delimiter);
    start = delimiter + 1;
  });
  cells.emplace_back(start, line.data() + line.size());
}

/// Gives views of the line where no quotes are to be undone but those around cells; else false.
bool CellSplitter::split_in_place(std::string_view line,
                                  std::vector<std::string_view>& cells) const {
  const char* at = line.data();
  const char* const end = at + line.size();
  while (true) {
    at = take_plain_cell(at, end, end, delimiter_, cells.emplace_back());
    if (at == nullptr) return false;
    if (at == end) return true;
    ++at;
  }
}

Outcome CellSplitter::resume(std::string_view line, std::vector<std::string_view>& cells) {
  return go_on(line, true, cells);
}

Outcome CellSplitter::go_on(std::string_view line, bool in_quotes,
                            std::vector<std::string_view>& cells) {
  cells.clear();
  for (;; ++at_, in_quotes = false) {
    if (!in_quotes && at_ < line.size() && line[at_] == '"') {
      in_quotes = true;
      ++at_;
    }
    if (in_quotes) {
      if (!take_quoted(line)) return Outcome::open_quote;
      if (at_ < line.size() && line[at_] != delimiter_) return Outcome::text_after_quote;
    } else {
      const std::size_t end = std::min(line.find(delimiter_, at_), line.size());
      text_.append(line.substr(at_, end - at_));
      at_ = end;
    }
    ends_.push_back(text_.size());
    if (at_ == line.size()) break;
  }
  std::size_t start = 0;
  for (const std::size_t end : ends_) {
    cells.push_back(std::string_view(text_).substr(start, end - start));
    start = end;
  }
  return Outcome::complete;
}

/// Takes what stands before the closing quote, or the whole rest and false where there is none.
bool CellSplitter::take_quoted(std::string_view line) {
  while (true) {
    const std::size_t quote = std::min(line.find('"', at_), line.size());
    text_.append(line.substr(at_, quote - at_));
    at_ = quote;
    if (at_ == line.size()) return false;
    ++at_;
    if (at_ == line.size() || line[at_] != '"') return true;
    text_.push_back('"');
    ++at_;
  }
}

bool needs_quotes(std::string_view text, char delimiter) {
  return std::any_of(text.begin(), text.end(),
                     [=](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
}

void append_cell(std::string& out, std::string_view text, char delimiter) {
  if (!needs_quotes(text, delimiter)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace corona
