#include "csv/writer.hpp"

#include "csv/cells.hpp"

#include <charconv>
#include <cstring>

namespace corona {
namespace {

constexpr std::size_t longest_count = 20;  // "-9223372036854775808"

bool is_key(Column column) {
  return column <= Column::metric;
}

char* put_raw(char* at, std::string_view text) {
  std::memcpy(at, text.data(), text.size());
  return at + text.size();
}

char* put_count(char* at, const std::optional<Count>& count) {
  if (!count) return at;
  const Count value = *count;
  if (value >= 0 && value < 10) {
    *at = static_cast<char>('0' + value);
    return at + 1;
  }
  return std::to_chars(at, at + longest_count, value).ptr;
}

std::string_view text_of(const Series& series, Column column) {
  switch (column) {
    case Column::region_code:
      return series.region_code;
    case Column::region_name:
      return series.region_name;
    default:
      return series.metric;
  }
}

}  // namespace

std::vector<Column> in_order(ColumnSet set) {
  std::vector<Column> order;
  for (std::size_t i = 0; i < column_count; ++i) {
    if (set.has(static_cast<Column>(i))) order.push_back(static_cast<Column>(i));
  }
  return order;
}

Writer::Writer(Output& out, std::vector<Column> columns) : out_(out), columns_(std::move(columns)) {
  if (!columns_.empty() && columns_.front() == Column::date) {
    while (key_columns_ < columns_.size() && is_key(columns_[key_columns_])) ++key_columns_;
  }
  std::string header;
  for (const Column column : columns_) {
    if (column >= Column::window) figure_columns_.push_back(column);
    if (!header.empty()) header += ',';
    header += name_of(column);
  }
  out_.write(header + '\n');
}

void Writer::write(const Observation& row, const Figures& figures) {
  const std::string& key = key_text(*row.series);
  char* const start = out_.reserve(room_for(figures, key.size()));
  char* at = start;
  if (!any_date_ || row.date != date_) {
    any_date_ = true;
    date_ = row.date;
    print_date(date_, date_text_);
  }
  if (key_columns_ > 0) {
    at = put_raw(at, {date_text_, date_length});
    at = put_raw(at, key);
  }
  for (std::size_t i = key_columns_; i < columns_.size(); ++i) {
    if (i > 0) *at++ = ',';
    at = put(at, row, figures, columns_[i]);
  }
  *at++ = '\n';
  out_.advance(static_cast<std::size_t>(at - start));
}

/// More than a line with these figures can take, even where every byte is a quote.
std::size_t Writer::room_for(const Figures& figures, std::size_t key_length) const {
  std::size_t room = date_length + key_length + columns_.size() * (longest_count + 1) + 1;
  for (const Column column : figure_columns_) room += 2 * figures[column].size() + 2;
  return room;
}

/// Region and metric as they follow the date, put together once for each series.
const std::string& Writer::key_text(const Series& series) {
  if (key_texts_.size() <= series.label) key_texts_.resize(series.label + 1);
  std::string& text = key_texts_[series.label];
  if (!text.empty()) return text;
  for (const Column column : columns_) {
    if (!is_key(column) || column == Column::date) continue;
    text += ',';
    append_cell(text, text_of(series, column));
  }
  return text;
}

char* Writer::put(char* at, const Observation& row, const Figures& figures, Column column) {
  switch (column) {
    case Column::date:
      return put_raw(at, {date_text_, date_length});
    case Column::region_code:
    case Column::region_name:
    case Column::metric:
      return put_text(at, text_of(*row.series, column));
    case Column::total:
      return put_count(at, row.total);
    case Column::new_count:
      return put_count(at, row.new_count);
    case Column::correction:
      return put_count(at, row.correction);
    case Column::days:
      return put_count(at, row.days);
    default:
      return put_text(at, figures[column]);
  }
}

char* Writer::put_text(char* at, std::string_view text) {
  quoted_.clear();
  append_cell(quoted_, text);
  return put_raw(at, quoted_);
}

}  // namespace corona
