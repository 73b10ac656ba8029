#include "core/number.hpp"
#include "csv/input.hpp"
#include "csv/table.hpp"
#include "fuzz.hpp"

using namespace corona;

namespace {

template <unsigned N>
using Theirs = io::CSVReader<N, io::trim_chars<>, io::double_quote_escape<',', '"'>,
                             io::throw_on_overflow, io::no_comment>;

/// What the pipe reader takes, fast-cpp-csv-parser reads as the same cells.
void compare_records(std::string_view bytes) {
  Input ours({fuzz::file_of(bytes)}, Order::any);
  if (!ours.columns().has(Column::total)) return;
  Theirs<4> theirs("in", bytes.data(), bytes.data() + bytes.size());
  theirs.read_header(io::ignore_extra_column, "date", "region_code", "metric", "total");
  const char* cells[4] = {};
  for (Record row; ours.read(row);) {
    fuzz::must(theirs.read_row(cells[0], cells[1], cells[2], cells[3]));
    fuzz::must(to_string(row.date) == cells[0] && row.series->region_code == cells[1]);
    fuzz::must(row.series->metric == cells[2] && row.total == parse_whole(cells[3]));
  }
  fuzz::must(!theirs.read_row(cells[0], cells[1], cells[2], cells[3]));
}

/// Each line of the bytes as a cell, three to a row: quoted by us, both read them as they were.
void compare_quoting(std::string_view bytes) {
  std::vector<std::string> cells(1);
  for (const char byte : bytes)
    byte == '\n' ? void(cells.emplace_back()) : cells.back().push_back(byte);
  cells.resize((cells.size() + 2) / 3 * 3);
  CellSplitter splitter(',');
  for (std::size_t i = 0; i < cells.size(); i += 3) {
    std::string line;
    for (std::size_t j = i; j < i + 3; ++j) append_cell(line += j > i ? "," : "", cells[j]);
    std::vector<std::string_view> ours;
    fuzz::must(splitter.split(line, ours) == CellSplitter::Outcome::complete && ours.size() == 3);
    // Not the first line of their file: a byte order mark there is taken off.
    const std::string file = "first,of,file\n" + line;
    Theirs<3> theirs("in", file.data(), file.data() + file.size());
    theirs.next_line();
    const char* other[3] = {};
    fuzz::must(theirs.read_row(other[0], other[1], other[2]));
    for (std::size_t j = 0; j < 3; ++j)
      fuzz::must(ours[j] == cells[i + j] && other[j] == cells[i + j]);
  }
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return;
  bytes.find('"') == std::string_view::npos ? compare_records(bytes) : compare_quoting(bytes);
}
