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

// Apart, so that what writes most counts stays small.
[[gnu::noinline]] char* put_long_count(char* at, Count count) {
  return std::to_chars(at, at + longest_count, count).ptr;
}

char* put_count(char* at, const std::optional<Count>& count) {
  if (!count) return at;
  const auto digit = static_cast<std::uint64_t>(*count);  // a negative one is far beyond 9
  if (digit > 9) return put_long_count(at, *count);
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
  auto others = behind_key;
  for (; others != columns.end() && has_count(*others); ++others) {
    if (others != behind_key && others[-1] > *others) break;
    counts_.insert(*others);
  }
  others_.assign(others, columns.end());
  using enum Column;
  has_leads_ = key_ == std::vector{region_code, region_name, metric} && counts_.has(total) &&
               others_.empty();
  counts_room_ = date_length + columns.size() * (longest_count + 1);
  std::string header;
  for (const Column column : columns) {
    if (!header.empty()) header += ',';
    header += name_of(column);
  }
  out_.write(header + '\n');
}

/// Puts the count of `column`, where it is one of counts_, and a comma behind it.
template <Column column>
inline char* Writer::put(char* at, const Observation& row) const {
  if (!counts_.has(column)) return at;
  at = put_count(at, row.*count_member(column));
  *at = ',';
  return at + 1;
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

void Writer::write(const Observation& row, std::string_view lead) {
  using enum Column;
  if (lead.empty() || !has_leads_ || out_.room() < lead.size() + counts_room_) return write(row);
  char* const start = out_.end();
  char* at = copy_bytes(start, lead.data(), lead.size());
  *at++ = ',';
  at = put_counts_behind_total(at, row);
  at[-1] = '\n';
  out_.advance(static_cast<std::size_t>(at - start));
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
      const std::string_view text = text_in(row, figures, column);
      const bool is_text = info(column).kind == Kind::text;  // no other has what needs quotes
      at = is_text ? put_text(at, text) : copy_bytes(at, text.data(), text.size());
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
  return put_counts_behind_total(put<Column::total>(at, row), row);
}

inline char* Writer::put_counts_behind_total(char* at, const Observation& row) const {
  using enum Column;
  return put<days>(put<correction>(put<new_count>(at, row), row), row);
}

char* Writer::put_text(char* at, std::string_view text) {
  if (!needs_quotes(text)) return copy_bytes(at, text.data(), text.size());
  quoted_.clear();
  append_cell(quoted_, text);
  return copy_bytes(at, quoted_.data(), quoted_.size());
}

}  // namespace corona
