#include "csv/cell_value.hpp"
#include "csv/reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>

// How the reader takes a line that is as those before it, without a look at every cell.

namespace corona {
namespace {

constexpr std::size_t key_columns = static_cast<std::size_t>(Column::metric) + 1;

/// What needs no second look: more days than these may begin before there are dates.
constexpr CountRange quick_range(Column column) {
  CountRange range = range_of(info(column).kind);
  if (column == Column::days) range.most = days_of_the_first_year;
  return range;
}

/// Takes a count that fills a cell, of a line that goes on behind it.
bool take_whole_count(std::string_view cell, Column column, Record& row) {
  return take_count(cell.data(), quick_range(column), row.*count_member(column)) ==
         cell.data() + cell.size();
}

/// What follows the date in a line about `series`, as our own writer puts it.
std::string key_text(const Series& series, bool with_name) {
  std::string text = ",";
  append_cell(text, series.region_code);
  text += ',';
  if (with_name) {
    append_cell(text, series.region_name);
    text += ',';
  }
  append_cell(text, series.metric);
  text += ',';
  return text;
}

}  // namespace

/// Learns what stands behind the key, where lines start with it and can be compared with the one
/// that is expected.
void Reader::find_key_columns() {
  using enum Column;
  const std::vector<std::optional<Column>> with_name{date, region_code, region_name, metric};
  const std::vector<std::optional<Column>> without_name{date, region_code, metric};
  for (const auto& order : {with_name, without_name}) {
    const bool named = order.size() == with_name.size();
    if (columns_.size() > order.size() && named == present_.has(region_name) &&
        std::equal(order.begin(), order.end(), columns_.begin())) {
      add_cells(order.size());
      has_leads_ = named && columns_[order.size()] == total;
    }
  }
}

void Reader::add_cells(std::size_t first) {
  auto column = columns_.begin() + static_cast<std::ptrdiff_t>(first);
  for (; column != columns_.end() && *column && has_count(**column); ++column) {
    if (column[-1] > *column) break;
    counts_.insert(**column);
  }
  others_.assign(column, columns_.end());
  has_more_cells_ = counts_ != ColumnSet{Column::total} || !others_.empty();
}

/// Takes the cell of `column`, where lines have one right behind the key, with the comma before it.
/// Its end; nullptr where it wants a second look, as does what others took.
template <Column column>
inline const char* Reader::take(const char* at, Record& row) const {
  if (!counts_.has(column)) return at;
  if (at == nullptr || *at != ',') return nullptr;
  return take_count(at + 1, quick_range(column), row.*count_member(column));
}

/// Takes the cells behind a total, as take() does.
inline const char* Reader::take_more(const char* at, Record& row) const {
  using enum Column;
  at = take<days>(take<correction>(take<new_count>(at, row), row), row);
  return at == nullptr || others_.empty() ? at : take_others(at, row);
}

/// Reads a line of the date before and of the series that followed the last one. False, and no line
/// taken, where it is another, or where anything about it wants a second look.
bool Reader::read_as_expected(Record& row) {
  const std::string_view ahead = lines_.ahead();
  const KeyOrder::Key* key = keys_.expected();
  if (key == nullptr || ahead.size() < date_length + key->text.size()) return false;
  const char* at = ahead.data();
  if (std::memcmp(at, date_text_, date_length) != 0 || !key->starts(at + date_length)) return false;
  at += date_length + key->text.size() - 1;
  at = take<Column::total>(at, row);
  if (at == nullptr) return false;
  lead_ = {ahead.data(), has_leads_ ? static_cast<std::size_t>(at - ahead.data()) : 0};
  if (has_more_cells_) at = take_more(at, row);
  if (at == nullptr) return false;
  if (*at != '\n' && *at++ != '\r') return false;
  if (*at != '\n') return false;
  row.date = date_;
  row.series = key->series;
  keys_.advance();
  lines_.skip(static_cast<std::size_t>(at + 1 - ahead.data()));
  row.place = {file_, lines_.line_number()};
  return true;
}

/// Takes the cells behind the counts, as take() does.
const char* Reader::take_others(const char* at, Record& row) const {
  for (const std::optional<Column> column : others_) {
    if (*at != ',') return nullptr;
    const char* end = ++at;
    while (*end != ',' && *end != '\n' && *end != '\r' && *end != '"' && *end != '\0') ++end;
    const std::string_view text(at, static_cast<std::size_t>(end - at));
    if (column ? !assign(row, *column, text) : !fits(Kind::text, text)) return nullptr;
    at = end;
  }
  return at;
}

/// Reads a line that is not as expected.
bool Reader::read_otherwise(Record& row) {
  lead_ = {};
  return read_known(row) || read_checked(row);
}

/// Reads a line of the date before and of any known series, with its columns in any order. False,
/// and no line taken, where it is another, or where anything about it wants a second look.
bool Reader::read_known(Record& row) {
  if (!only_key_and_counts_ || lines_.any_nul()) return false;
  const std::string_view ahead = lines_.ahead();
  const std::size_t length = ahead.find('\n');
  if (length == std::string_view::npos) return false;
  std::string_view line = ahead.substr(0, length);
  strip_carriage_return(line);
  if (!take_known(line, row)) return false;
  row.date = date_;
  lines_.skip(length + 1);
  row.place = {file_, lines_.line_number()};
  return true;
}

bool Reader::take_known(std::string_view line, Record& row) {
  const char* at = line.data();
  const char* const end = at + line.size();
  const char* const buffer_end = lines_.ahead().data() + lines_.ahead().size();
  std::array<std::string_view, key_columns> key;
  std::string_view total;
  bool more = true;  // cells in the line
  for (const std::optional<Column> column : columns_) {
    if (!more) return false;
    std::string_view cell;
    at = take_plain_cell(at, end, buffer_end, ',', cell);
    if (at == nullptr) return false;
    if (*column == Column::total) total = cell;
    if (!has_count(*column)) {
      key[static_cast<std::size_t>(*column)] = cell;
    } else if (!take_whole_count(cell, *column, row)) {
      return false;
    }
    more = at != end;
    if (more) ++at;
  }
  const auto& [date, code, region, metric] = key;
  if (more || !same_bytes(date, {date_text_, date_length})) return false;
  row.series = series_.find(code, region, metric);
  if (row.series == nullptr) return false;
  follow(*row.series);
  const std::size_t before = date.size() + code.size() + region.size() + metric.size() + 4;
  const bool is_bare = row.series->is_bare && total.data() == line.data() + before;
  if (has_leads_ && is_bare) lead_ = line.substr(0, before + total.size());
  return true;
}

/// Keeps account of which series came, where lines can be compared with those expected.
void Reader::follow(const Series& series) {
  const bool compared = counts_ != ColumnSet() || !others_.empty();
  if (compared && !keys_.follow(series)) learn_key(series);
}

void Reader::learn_key(const Series& series) {
  const std::string text = key_text(series, present_.has(Column::region_name));
  const bool one_line = text.find('\n') == std::string::npos;  // others would be miscounted
  if (one_line) keys_.add(series, text);
}

}  // namespace corona
