#include "csv/reader.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/cell_value.hpp"

#include <algorithm>

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
  return data_error("{}:{}: {}", printable(lines_.name()), lines_.line_number(),
                    fmt::format(text, std::forward<Values>(values)...));
}

Reader::Reader(const std::string& path, std::uint32_t file, SeriesTable& series)
    : lines_(path), file_(file), series_(series) {
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
          "no column '{}': expected a header such as date,region_code,region_name,metric,total, "
          "which "
          "corona-fetch makes of a source's file",
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
      key_columns_ = order.size();
    }
  }
}

bool Reader::read(Record& row) {
  if (!read_as_expected(row)) {
    std::string_view line;
    if (!lines_.next(line)) return false;
    read_checked(line, row);
  }
  row.place = {file_, lines_.line_number()};
  return true;
}

/// Reads a line of the date before and of the series that followed the last one. False, and no line
/// taken, where it is another, or where anything about it wants a second look.
bool Reader::read_as_expected(Record& row) {
  const std::string_view ahead = lines_.ahead();
  if (!ahead.starts_with(date_text_) || date_text_.empty()) return false;
  std::string_view text = ahead.substr(date_length);
  const Series* series = keys_.match(text);
  if (series == nullptr) return false;
  for (std::size_t i = key_columns_; i < columns_.size(); ++i) {
    if (!take_cell(row, columns_[i], text)) return false;
    const bool last = i + 1 == columns_.size();
    if (last && text.front() == '\r') text.remove_prefix(1);
    if (text.front() != (last ? '\n' : ',')) return false;
    text.remove_prefix(1);
  }
  row.date = date_;
  row.series = series;
  keys_.advance();
  lines_.skip(ahead.size() - text.size());
  return true;
}

void Reader::read_checked(std::string_view line, Record& row) {
  split(line);
  if (cells_.size() != columns_.size()) {
    if (line.empty()) throw fault("empty line");
    throw fault("{} field{}, but the header has {}", cells_.size(), cells_.size() == 1 ? "" : "s",
                columns_.size());
  }
  std::string_view code;
  std::string_view name;
  std::string_view metric;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i]) continue;
    const std::string_view cell = cells_[i];
    switch (*columns_[i]) {
      case Column::date: {
        const auto date = parse_date(cell);
        if (!date) refuse(Column::date, cell);
        row.date = date_ = *date;
        date_text_ = cell;
        break;
      }
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
        if (!assign(row, *columns_[i], cell)) refuse(*columns_[i], cell);
    }
  }
  const std::pair<Column, std::string_view> key[] = {
      {Column::region_code, code}, {Column::region_name, name}, {Column::metric, metric}};
  for (const auto& [column, text] : key) {
    if (!fits(Kind::text, text)) refuse(column, text);
    if (text.empty() && column != Column::region_name) throw fault("{}: empty", name_of(column));
  }
  row.series = &series_.intern(code, name, metric);
  if (key_columns_ == 0) return;
  const std::string text = key_text(*row.series, present_.has(Column::region_name));
  const bool one_line = text.find('\n') == std::string::npos;  // others would be miscounted
  if (one_line) keys_.follow(*row.series, text);
}

/// Splits `line` into cells_, reading on while a quote is open.
void Reader::split(std::string_view& line) {
  const std::uint64_t first_line = lines_.line_number();
  std::string_view whole = line;
  strip_carriage_return(line);
  auto outcome = splitter_.split(line, cells_);
  while (outcome == CellSplitter::Outcome::open_quote) {
    if (!lines_.extend(whole)) {
      throw data_error("{}:{}: a quote is not closed", printable(lines_.name()), first_line);
    }
    line = whole;
    strip_carriage_return(line);
    outcome = splitter_.resume(line, cells_);
  }
  if (line.find('\0') != std::string_view::npos) throw fault("a NUL byte");
  if (outcome == CellSplitter::Outcome::complete) return;
  if (lines_.line_number() == first_line) throw fault("text after a closing quote");
  throw fault("text after the closing quote of a row that starts on line {}", first_line);
}

void Reader::refuse(Column column, std::string_view text) const {
  throw fault(
      "{}: {} is not {}", name_of(column), in_quotes(text),
      column == Column::days ? "a number of days, 1 or more" : expectation(info(column).kind));
}

}  // namespace corona
