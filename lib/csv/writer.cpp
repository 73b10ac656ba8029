#include "csv/writer.hpp"

#include "core/bytes.hpp"
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

char* put_count(char* at, const std::optional<Count>& count) {
  if (!count) return at;
  const auto digit = static_cast<std::uint64_t>(*count);  // a negative one is far beyond 9
  if (digit > 9) return std::to_chars(at, at + longest_count, *count).ptr;
  *at = static_cast<char>('0' + digit);  // most counts of a day
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

Writer::Writer(Output& out, const std::vector<Column>& columns) : out_(out) {
  auto behind_key = columns.begin();
  if (!columns.empty() && columns.front() == Column::date) {
    behind_key = std::find_if_not(columns.begin(), columns.end(), is_key);
    if (behind_key != columns.end()) key_.assign(columns.begin() + 1, behind_key);
  }
  if (key_.empty()) behind_key = columns.begin();
  const auto behind_counts = std::find_if_not(behind_key, columns.end(), has_count);
  for (auto column = behind_key; column != behind_counts; ++column) {
    counts_.push_back(count_member(*column));
  }
  others_.assign(behind_counts, columns.end());
  counts_room_ = date_length + columns.size() * (longest_count + 1);
  std::string header;
  for (const Column column : columns) {
    if (!header.empty()) header += ',';
    header += name_of(column);
  }
  out_.write(header + '\n');
}

/// Most lines have the date of the line before, and are about a series that was written before.
void Writer::write(const Observation& row, const Figures& figures) {
  const std::uint32_t label = row.series->label;
  if (row.date != date_ || label >= key_texts_.size()) return write_checked(row, figures);
  const std::string& key = key_texts_[label];
  if (key.empty() || !others_.empty() || out_.room() < key.size() + counts_room_) {
    return write_checked(row, figures);
  }
  char* const start = out_.end();
  char* const end = put_counts(put_key(start, key), row);
  end[-1] = '\n';
  out_.advance(static_cast<std::size_t>(end - start));
}

void Writer::write_checked(const Observation& row, const Figures& figures) {
  if (row.date != date_) print_date(row.date, date_text_);
  date_ = row.date;
  std::size_t room = counts_room_;
  for (const Column column : others_) {
    if (!has_count(column)) room += 2 * text_in(row, figures, column).size() + 2;
  }
  const std::string* key = key_.empty() ? nullptr : &key_text(*row.series);
  if (key != nullptr) room += key->size();
  char* const start = out_.reserve(room);
  char* at = put_counts(key != nullptr ? put_key(start, *key) : start, row);
  for (const Column column : others_) {
    if (column == Column::date) {
      at = copy_bytes(at, date_text_, date_length);
    } else if (has_count(column)) {
      at = put_count(at, row.*count_member(column));
    } else {
      at = put_text(at, text_in(row, figures, column));
    }
    *at++ = ',';
  }
  at[-1] = '\n';
  out_.advance(static_cast<std::size_t>(at - start));
}

/// What follows the date in a line about `series`, put together once for each.
const std::string& Writer::key_text(const Series& series) {
  if (key_texts_.size() <= series.label) key_texts_.resize(series.label + 1);
  std::string& text = key_texts_[series.label];
  if (!text.empty()) return text;
  text += ',';
  for (const Column column : key_) {
    append_cell(text, text_of(series, column));
    text += ',';
  }
  return text;
}

inline char* Writer::put_key(char* at, const std::string& key) const {
  std::memcpy(at, date_text_, date_length);
  return copy_bytes(at + date_length, key.data(), key.size());
}

/// Each with a comma behind it.
inline char* Writer::put_counts(char* at, const Observation& row) const {
  for (const auto count : counts_) {
    at = put_count(at, row.*count);
    *at++ = ',';
  }
  return at;
}

char* Writer::put_text(char* at, std::string_view text) {
  if (!needs_quotes(text)) return copy_bytes(at, text.data(), text.size());
  quoted_.clear();
  append_cell(quoted_, text);
  return copy_bytes(at, quoted_.data(), quoted_.size());
}

}  // namespace corona
