#include "csv/reader.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/cell_value.hpp"

#include <algorithm>
#include <cstring>

namespace corona {
namespace {

constexpr std::size_t most_columns = 10'000;

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
  const auto refuse_many = [this](std::size_t columns) {
    if (columns <= most_columns) return;
    throw fault("a header of more than {} columns: this is no corona-csv", most_columns);
  };
  if (line.find('"') == std::string_view::npos) {  // before they take memory
    refuse_many(static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1);
  }
  split(line);
  refuse_many(cells_.size());
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
    only_key_and_counts_ = only_key_and_counts_ && column && *column < Column::window;
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
         unknown.size() == 1 ? "a column is" : "columns are", listed_short(unknown));
  }
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
  if (present_.has(Column::days)) check_days(row);
  row.series = series_.find(code, name, metric);
  if (row.series == nullptr) {
    check_key(code, name, metric);
    row.series = &series_.intern(code, name, metric);
  }
  follow(*row.series);
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

/// Refuses a count of days before there are dates.
void Reader::check_days(const Record& row) const {
  if (row.days.value_or(1) <= (row.date - first_of_calendar).count() + 1) return;
  throw fault("days: {} days that end on {} begin before 0001-01-01, the first date there is",
              *row.days, to_string(row.date));
}

void Reader::set_date(std::string_view cell, Record& row) {
  row.date = date_;
  if (cell == std::string_view(date_text_, date_length)) return;
  const auto date = parse_date(cell);
  if (!date) refuse(Column::date, cell);
  row.date = date_ = *date;
  cell.copy(date_text_, date_length);
  const bool in_first_year = *date < first_of_calendar + Days{days_of_the_first_year};
  if (in_first_year) date_text_[0] = '\0';  // no line starts so
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
  if (lines_.any_nul() && line.find('\0') != std::string_view::npos) throw fault("a NUL byte");
  if (outcome == CellSplitter::Outcome::complete) return;
  if (lines_.line_number() == row_line_) throw fault("text after a closing quote");
  throw fault("text after a closing quote, on line {} of the file", lines_.line_number());
}

void Reader::refuse(Column column, std::string_view text) const {
  throw fault("{}: {} is not {}", name_of(column), in_quotes(text), expectation(info(column).kind));
}

}  // namespace corona
