#include "csv/cells.hpp"

namespace corona {

using Outcome = CellSplitter::Outcome;

Outcome CellSplitter::split(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  if (line.find('"') != std::string_view::npos) return split_quoted(line, cells);
  while (true) {
    const std::size_t end = line.find(delimiter_);
    cells.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return Outcome::complete;
    line.remove_prefix(end + 1);
  }
}

Outcome CellSplitter::split_quoted(std::string_view line, std::vector<std::string_view>& cells) {
  unquoted_.clear();
  unquoted_.reserve(line.size());  // so that views into it stay true while it grows
  std::size_t at = 0;
  while (true) {
    if (at == line.size() || line[at] != '"') {
      const std::size_t end = std::min(line.find(delimiter_, at), line.size());
      cells.push_back(line.substr(at, end - at));
      at = end;
    } else {
      const std::size_t start = unquoted_.size();
      ++at;
      while (true) {
        const std::size_t quote = line.find('"', at);
        if (quote == std::string_view::npos) return Outcome::open_quote;
        unquoted_.append(line.substr(at, quote - at));
        at = quote + 1;
        if (at == line.size() || line[at] != '"') break;
        unquoted_.push_back('"');
        ++at;
      }
      cells.push_back(std::string_view(unquoted_).substr(start));
      if (at < line.size() && line[at] != delimiter_) return Outcome::text_after_quote;
    }
    if (at == line.size()) return Outcome::complete;
    ++at;
  }
}

void append_cell(std::string& out, std::string_view text, char delimiter) {
  const char special[] = {delimiter, '"', '\n', '\r', '\0'};
  if (text.find_first_of(special) == std::string_view::npos) {
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
