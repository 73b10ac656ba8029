#include "csv/writer.hpp"

#include "csv/cells.hpp"

#include <algorithm>
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

char* put_long_count(char* at, Count count) {
  return std::to_chars(at, at + longest_count, count).ptr;
}

char* put_count(char* at, const std::optional<Count>& count) {
  if (!count) return at;
  if (*count < 0 || *count > 9) return put_long_count(at, *count);
  *at = static_cast<char>('0' + *count);
  return at + 1;
}

std::string_view text_of(const Series& series, Column column) {
  if (column == Column::region_code) return series.region_code;
  return column == Column::region_name ? series.region_name : series.metric;
}

std::string_view text_in(const Observation& row, const Figures& figures, Column column) {
  return is_key(column) ? text_of(*row.series, column) : figures[column];
}

}  // namespace

std::vector<Column> in_order(ColumnSet set) {
  std::vector<Column> order;
  for (std::size_t i = 0; i < column_count; ++i) {
    if (set.has(static_cast<Column>(i))) order.push_back(static_cast<Column>(i));
  }
  return order;
}

Writer::Writer(Output& out, std::vector<Column> columns) : out_(out) {
  auto behind_key = columns.begin();
  if (!columns.empty() && columns.front() == Column::date) {
    behind_key = std::find_if_not(columns.begin(), columns.end(), is_key);
    if (behind_key != columns.end()) key_.assign(columns.begin() + 1, behind_key);
  }
  if (key_.empty()) behind_key = columns.begin();
  for (auto column = behind_key; column != columns.end(); ++column) {
    const bool counted = *column >= Column::total && *column < Column::window;
    slots_.push_back({*column, counted ? count_member(*column) : nullptr});
    if (!counted && *column != Column::date) text_columns_.push_back(*column);
  }
  if (!slots_.empty()) slots_.back().end = '\n';
  slots_room_ = slots_.size() * (longest_count + 1);
  std::string header;
  for (const Column column : columns) {
    if (!header.empty()) header += ',';
    header += name_of(column);
  }
  out_.write(header + '\n');
}

void Writer::write(const Observation& row, const Figures& figures) {
  const std::string_view key = key_.empty() ? std::string_view{} : key_text(*row.series);
  std::size_t room = date_length + key.size() + slots_room_;
  for (const Column column : text_columns_) room += 2 * text_in(row, figures, column).size() + 2;
  char* const start = out_.reserve(room);
  char* at = start;
  if (!key_.empty()) {
    at = put_raw(at, date_text(row.date));
    at = put_raw(at, key);
  }
  for (const Slot& slot : slots_) {
    at = slot.count ? put_count(at, row.*slot.count) : put_text(at, row, figures, slot.column);
    *at++ = slot.end;
  }
  out_.advance(static_cast<std::size_t>(at - start));
}

std::string_view Writer::date_text(Date date) {
  if (date != date_) print_date(date, date_text_);
  date_ = date;
  return {date_text_, date_length};
}

/// What follows the date in a line about `series`, put together once for each.
std::string_view Writer::key_text(const Series& series) {
  if (key_texts_.size() <= series.label || key_texts_[series.label].empty()) add_key_text(series);
  return key_texts_[series.label];
}

void Writer::add_key_text(const Series& series) {
  if (key_texts_.size() <= series.label) key_texts_.resize(series.label + 1);
  std::string& text = key_texts_[series.label];
  text += ',';
  for (const Column column : key_) {
    append_cell(text, text_of(series, column));
    text += ',';
  }
}

char* Writer::put_text(char* at, const Observation& row, const Figures& figures, Column column) {
  if (column == Column::date) return put_raw(at, date_text(row.date));
  quoted_.clear();
  append_cell(quoted_, text_in(row, figures, column));
  return put_raw(at, quoted_);
}

}  // namespace corona
