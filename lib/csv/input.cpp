#include "csv/input.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"

namespace corona {

Input::Input(const std::vector<std::string>& files, Order order) : order_(order) {
  const std::vector<std::string> standard_input{"-"};
  for (const std::string& path : files.empty() ? standard_input : files) {
    add(path, path == "-" ? "stdin" : path);
  }
}

Input::Input(const std::string& path, const std::string& name, Order order) : order_(order) {
  add(path, name);
}

void Input::add(const std::string& path, const std::string& name) {
  const auto file = static_cast<std::uint32_t>(heads_.size());
  const Dates dates = order_ == Order::by_date ? Dates::ascend : Dates::vary;
  heads_.push_back({std::make_unique<Reader>(path, name, file, dates, series_), {}});
  columns_ = columns_ | heads_.back().reader->columns();
  only_ = heads_.size() == 1 && order_ != Order::sort ? heads_.front().reader.get() : nullptr;
}

std::vector<ColumnSet> Input::columns_of_files() const {
  std::vector<ColumnSet> columns;
  for (const Head& head : heads_) columns.push_back(head.reader->columns());
  return columns;
}

void Input::require(Column column, std::string_view advice) const {
  for (const Head& head : heads_) {
    if (head.reader->columns().has(column)) continue;
    throw data_error("{}:1: no column '{}': {}", printable(head.reader->name()), name_of(column),
                     advice);
  }
}

void Input::tell_of_lone_headers() const {
  for (const Head& head : heads_) {
    if (!head.reader->any_row()) {
      note("{}: no rows behind the header", printable(head.reader->name()));
    }
  }
}

std::string Input::place_of(const Place& place) const {
  return fmt::format("{}:{}", printable(heads_[place.file].reader->name()), place.line);
}

bool Input::read_otherwise(Record& row) {
  if (order_ != Order::sort) return read_merged(row);
  if (!is_sorted_) sort();
  if (next_sorted_ == sorted_.size()) return false;
  row = sorted_[next_sorted_++];
  return true;
}

bool Input::read_merged(Record& row) {
  choose();
  if (current_ == nullptr) return false;
  row = current_->row;
  last_ = row.date;
  return true;
}

/// Makes current_ the head to read from next: the one it is while its date stays, else the first
/// with the earliest date.
void Input::choose() {
  const auto advance = [](Head& head) { head.ended = !head.reader->read(head.row); };
  if (current_ == nullptr) {
    for (Head& head : heads_) advance(head);
  } else {
    advance(*current_);
    if (!current_->ended && current_->row.date == last_) return;
  }
  current_ = nullptr;
  for (Head& head : heads_) {
    if (head.ended) continue;
    if (current_ == nullptr || head.row.date < current_->row.date) current_ = &head;
  }
}

void Input::sort() {
  for (Head& head : heads_) {
    for (Record row; head.reader->read(row);) sorted_.add(row);
  }
  sorted_.sort_by_date();
  is_sorted_ = true;
}

}  // namespace corona
