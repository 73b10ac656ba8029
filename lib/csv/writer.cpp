#include "csv/writer.hpp"

#include "core/bytes.hpp"
#include "csv/cells.hpp"

#include <algorithm>
#include <cstring>

namespace corona {
namespace {

bool is_key(Column column) {
  return column <= Column::metric;
}

char* put_count(char* at, const std::optional<Count>& count) {
  if (!count) return at;
  const auto digit = static_cast<std::uint64_t>(*count);  // a negative one is far beyond 9
  if (digit > 9) return print_whole(*count, at);
  *at = static_cast<char>('0' + digit);  // most counts of a day
  return at + 1;
}

constexpr auto text_member(Column column) {
  if (column == Column::region_code) return &Series::region_code;
  return column == Column::region_name ? &Series::region_name : &Series::metric;
}

/// Where every byte is a quote, which is doubled; what stands around a cell is in counts_room_.
std::size_t most_bytes_of(const Series& series) {
  return 2 * (series.region_code.size() + series.region_name.size() + series.metric.size());
}

bool is_figure(Column column) {
  return column >= Column::window;
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
    for (++behind_key; behind_key != columns.end() && is_key(*behind_key); ++behind_key) {
      key_.push_back(text_member(*behind_key));
    }
  }
  if (key_.empty()) behind_key = columns.begin();
  has_whole_key_ = key_ == std::vector{&Series::region_code, &Series::region_name, &Series::metric};
  auto others = behind_key;
  for (; others != columns.end() && has_count(*others); ++others) {
    if (others != behind_key && others[-1] > *others) break;
    counts_.insert(*others);
  }
  others_.assign(others, columns.end());
  using enum Column;
  constexpr Column lead[] = {date, region_code, region_name, metric, total};
  has_leads_ = others_.empty() && columns.size() >= std::size(lead) &&
               std::equal(std::begin(lead), std::end(lead), columns.begin());
  counts_room_ = date_length + columns.size() * (longest_whole + 1);
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

/// Most lines have the date of the line before, and no figures.
void Writer::write(const Observation& row, const Figures& figures) {
  if (row.date != date_ || key_.empty() || !others_.empty() ||
      out_.room() < counts_room_ + most_bytes_of(*row.series)) {
    return write_checked(row, figures);
  }
  char* const start = out_.end();
  char* const end = put_counts(put_key(start, *row.series), row);
  end[-1] = '\n';
  out_.advance(static_cast<std::size_t>(end - start));
}

void Writer::write(const Observation& row, std::string_view lead) {
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
  std::size_t room = counts_room_ + most_bytes_of(*row.series);
  for (const Column column : others_) {
    if (is_figure(column)) room += 2 * figures[column].size();
  }
  char* const start = out_.reserve(room);
  char* at = put_counts(key_.empty() ? start : put_key(start, *row.series), row);
  for (const Column column : others_) {
    if (is_figure(column)) {
      const std::string_view text = figures[column];
      const bool is_text = info(column).kind == Kind::text;  // no other has what needs quotes
      at = is_text ? put_text(at, text) : copy_bytes(at, text.data(), text.size());
    } else if (has_count(column)) {
      at = put_count(at, row.*count_member(column));
    } else if (column == Column::date) {
      at = copy_bytes(at, date_text_, date_length);
    } else {
      at = put_text(at, *row.series.*text_member(column));
    }
    *at++ = ',';
  }
  at[-1] = '\n';
  out_.advance(static_cast<std::size_t>(at - start));
}

/// The date and what follows it in a line about `series`, each with a comma behind it.
inline char* Writer::put_key(char* at, const Series& series) {
  std::memcpy(at, date_text_, date_length);
  at += date_length;
  *at++ = ',';
  if (has_whole_key_ && series.is_bare) {
    const std::string_view cells = bare_cells(series);
    return copy_bytes(at, cells.data(), cells.size());
  }
  for (const auto member : key_) {
    const std::string_view text = series.*member;
    at = series.is_bare ? copy_bytes(at, text.data(), text.size()) : put_text(at, text);
    *at++ = ',';
  }
  return at;
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
