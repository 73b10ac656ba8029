#include "csv/reader.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/cell_value.hpp"

#include <algorithm>
#include <cstring>

namespace corona {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void strip_carriage_return(std::string_view& line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
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

template <typename... Values>
Error Reader::fault(fmt::format_string<Values...> text, Values&&... values) const {
  return data_error("{}:{}: {}", printable(lines_.name()), row_line_,
                    fmt::format(text, std::forward<Values>(values)...));
}

Reader::Reader(const std::string& path, std::string name, std::uint32_t file, Dates dates,
               SeriesTable& series)
    : lines_(path, std::move(name)), file_(file), dates_(dates), series_(series) {
  read_header();
  find_key_columns();
}

void Reader::read_header() {
  std::string_view line;
  if (!lines_.next(line)) {
    throw data_error(
        "{}: empty: expected a header such as date,region_code,region_name,metric,total",
        printable(lines_.name()));
  }
  row_line_ = lines_.line_number();
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  split(line);
  std::vector<std::string> unknown;
  for (const std::string_view name : cells_) {
    const auto column = column_named(name);
    if (!column) {
      unknown.push_back(in_quotes(name));
    } else if (present_.has(*column)) {
      throw fault("column {} stands twice", in_quotes(name));
    } else {
      present_.insert(*column);
    }
    columns_.push_back(column);
  }
  for (const Column needed : {Column::date, Column::region_code, Column::metric}) {
    if (!present_.has(needed)) {
      throw fault(
          "no column '{}': expected a header such as date,region_code,region_name,metric,total,"
          " which corona-fetch makes of a source's file",
          name_of(needed));
    }
  }
  if (!present_.has(Column::total) && !present_.has(Column::new_count)) {
    throw fault("no column 'total' and no column 'new'");
  }
  if (!unknown.empty()) {
    note("{}:1: {} dropped: the toolkit does not know {}", printable(lines_.name()),
         unknown.size() == 1 ? "a column is" : "columns are", listed(unknown));
  }
}

/// Counts the leading columns by which a line can be compared with the one expected.
void Reader::find_key_columns() {
  using enum Column;
  const std::vector<std::optional<Column>> with_name{date, region_code, region_name, metric};
  const std::vector<std::optional<Column>> without_name{date, region_code, metric};
  for (const auto& order : {with_name, without_name}) {
    const bool named = order.size() == with_name.size();
    if (columns_.size() > order.size() && named == present_.has(region_name) &&
        std::equal(order.begin(), order.end(), columns_.begin())) {
      add_cells(order.size());
    }
  }
}

void Reader::add_cells(std::size_t first) {
  auto column = columns_.begin() + static_cast<std::ptrdiff_t>(first);
  for (; column != columns_.end() && *column && has_count(**column); ++column) {
    counts_.push_back({count_member(**column), range_of(info(**column).kind)});
  }
  others_.assign(column, columns_.end());
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
  for (const CountCell& cell : counts_) {
    if (*at != ',') return false;
    at = take_count(at + 1, cell.range, row.*cell.count);
    if (at == nullptr) return false;
  }
  return others_.empty() ? take_line(at, row) : take_others(at, row);
}

/// Takes the cells behind the counts, each behind a comma, and the line.
bool Reader::take_others(const char* at, Record& row) {
  for (const std::optional<Column> column : others_) {
    if (*at != ',') return false;
    const char* end = ++at;
    while (*end != ',' && *end != '\n' && *end != '\r' && *end != '"' && *end != '\0') ++end;
    const std::string_view text(at, static_cast<std::size_t>(end - at));
    if (column ? !assign(row, *column, text) : !fits(Kind::text, text)) return false;
    at = end;
  }
  return take_line(at, row);
}

/// Takes the line, whose cells end at `at`.
inline bool Reader::take_line(const char* at, Record& row) {
  if (*at == '\r') ++at;
  if (*at != '\n') return false;
  const KeyOrder::Key& key = *keys_.expected();
  row.date = date_;
  row.series = key.series;
  keys_.advance();
  lines_.skip(static_cast<std::size_t>(at + 1 - lines_.ahead().data()));
  row.place = {file_, lines_.line_number()};
  return true;
}

bool Reader::read_checked(Record& row) {
  std::string_view line;
  if (!lines_.next(line)) return false;
  row_line_ = lines_.line_number();
  const Date before = date_;
  read_cells(line, row);
  if (dates_ == Dates::ascend && row.date < before) {
    throw fault("date: {} comes after {}: sort with --sort", to_string(row.date),
                to_string(before));
  }
  row.place = {file_, row_line_};
  return true;
}

void Reader::read_cells(std::string_view line, Record& row) {
  split(line);
  if (cells_.size() != columns_.size()) {
    if (line.empty()) throw fault("empty line");
    throw fault("{} field{}, but the header has {}", cells_.size(), cells_.size() == 1 ? "" : "s",
                columns_.size());
  }
  std::string_view code;
  std::string_view name;
  std::string_view metric;
  const std::string_view* cells = cells_.data();
  for (const std::optional<Column> column : columns_) {
    const std::string_view cell = *cells++;
    if (!column) continue;
    switch (*column) {
      case Column::date:
        set_date(cell, row);
        break;
      case Column::region_code:
        code = cell;
        break;
      case Column::region_name:
        name = cell;
        break;
      case Column::metric:
        metric = cell;
        break;
      default:
        if (!assign(row, *column, cell)) refuse(*column, cell);
    }
  }
  row.series = series_.find(code, name, metric);
  if (row.series == nullptr) {
    check_key(code, name, metric);
    row.series = &series_.intern(code, name, metric);
  }
  if (counts_.empty() && others_.empty()) return;
  const std::string text = key_text(*row.series, present_.has(Column::region_name));
  const bool one_line = text.find('\n') == std::string::npos;  // others would be miscounted
  if (one_line) keys_.follow(*row.series, text);
}

void Reader::check_key(std::string_view code, std::string_view name,
                       std::string_view metric) const {
  const std::pair<Column, std::string_view> key[] = {
      {Column::region_code, code}, {Column::region_name, name}, {Column::metric, metric}};
  for (const auto& [column, text] : key) {
    if (!fits(Kind::text, text)) refuse(column, text);
    if (text.empty() && column != Column::region_name) throw fault("{}: empty", name_of(column));
  }
}

void Reader::set_date(std::string_view cell, Record& row) {
  row.date = date_;
  if (cell == std::string_view(date_text_, date_length)) return;
  const auto date = parse_date(cell);
  if (!date) refuse(Column::date, cell);
  row.date = date_ = *date;
  cell.copy(date_text_, date_length);
}

/// Splits `line` into cells_, reading on while a quote is open.
void Reader::split(std::string_view& line) {
  std::string_view whole = line;
  strip_carriage_return(line);
  auto outcome = splitter_.split(line, cells_);
  while (outcome == CellSplitter::Outcome::open_quote) {
    if (!lines_.extend(whole)) throw fault("a quote is not closed");
    line = whole;
    strip_carriage_return(line);
    outcome = splitter_.resume(line, cells_);
  }
  if (line.find('\0') != std::string_view::npos) throw fault("a NUL byte");
  if (outcome == CellSplitter::Outcome::complete) return;
  if (lines_.line_number() == row_line_) throw fault("text after a closing quote");
  throw fault("text after a closing quote, on line {} of the file", lines_.line_number());
}

void Reader::refuse(Column column, std::string_view text) const {
  throw fault("{}: {} is not {}", name_of(column), in_quotes(text), expectation(info(column).kind));
}

}  // namespace corona
