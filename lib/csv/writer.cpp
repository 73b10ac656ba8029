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
    any_figures_ = any_figures_ || *column >= Column::window;
  }
  if (!slots_.empty()) slots_.back().end = '\n';
  std::string header;
  for (const Column column : columns) {
    if (!header.empty()) header += ',';
    header += name_of(column);
  }
  out_.write(header + '\n');
}

void Writer::write(const Observation& row, const Figures& figures) {
  char* const start = out_.reserve(room_for(row, figures));
  char* at = start;
  if (!any_date_ || row.date != date_) {
    any_date_ = true;
    date_ = row.date;
    print_date(date_, date_text_);
  }
  if (!key_.empty()) {
    at = put_raw(at, {date_text_, date_length});
    at = put_raw(at, key_text(*row.series));
  }
  for (const Slot& slot : slots_) {
    at = slot.count ? put_count(at, row.*slot.count) : put_cell(at, row, figures, slot.column);
    *at++ = slot.end;
  }
  out_.advance(static_cast<std::size_t>(at - start));
}

/// More than a line can take, even where every byte of its texts is a quote.
std::size_t Writer::room_for(const Observation& row, const Figures& figures) const {
  const Series& series = *row.series;
  std::size_t text = series.region_code.size() + series.region_name.size() + series.metric.size();
  if (any_figures_) {
    for (const Slot& slot : slots_) {
      if (slot.column >= Column::window) text += figures[slot.column].size();
    }
  }
  return 2 * text + (key_.size() + slots_.size() + 1) * (longest_count + 3);
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

char* Writer::put_cell(char* at, const Observation& row, const Figures& figures, Column column) {
  if (column == Column::date) return put_raw(at, {date_text_, date_length});
  quoted_.clear();
  append_cell(quoted_, is_key(column) ? text_of(*row.series, column) : figures[column]);
  return put_raw(at, quoted_);
}

}  // namespace corona
