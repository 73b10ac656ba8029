#include "fetch/cache/changes.hpp"

#include "core/text_hash.hpp"
#include "csv/cells.hpp"

#include <algorithm>
#include <vector>

namespace corona {
namespace {

struct Cell {
  std::string region_code;
  std::string metric;
  std::optional<Count> count;
};

/// The records of a publication, a date at a time.
class DayByDay {
 public:
  DayByDay(Data& data, Filter& filter) : data_(data), filter_(filter) { advance(); }

  bool ended() const { return ended_; }
  Date date() const { return row_.date; }

  /// What it has of the date, if that is the next one.
  std::vector<Cell> take(Date date) {
    std::vector<Cell> cells;
    while (!ended_ && row_.date == date) {
      const auto count = row_.total ? row_.total : change_of_total(row_);
      cells.push_back(
          {std::string(row_.series->region_code), std::string(row_.series->metric), count});
      advance();
    }
    return cells;
  }

 private:
  void advance() {
    do {
      ended_ = !data_.read(row_);
    } while (!ended_ && !filter_.keeps(row_, kept_));
  }

  Data& data_;
  Filter& filter_;
  Filter::Kept kept_;
  Record row_;
  bool ended_ = false;
};

std::string key_of(const Cell& cell) {
  return cell.region_code + '\0' + cell.metric;
}

void write_count(std::string& line, std::optional<Count> count) {
  line += ',';
  if (count) line += std::to_string(*count);
}

/// Writes what differs on one date; in the order of `after`, then what only `before` has.
class Comparison {
 public:
  Comparison(Date date, Output& out, Changes& changes)
      : date_(date), out_(out), changes_(changes) {}

  void compare(const std::vector<Cell>& before, const std::vector<Cell>& after) {
    TextMap<std::string, std::optional<Count>> old;
    for (const Cell& cell : before) old[key_of(cell)] = cell.count;
    for (const Cell& cell : after) {
      const auto found = old.find(key_of(cell));
      const bool known = found != old.end();
      compare(cell, known ? found->second : std::nullopt, cell.count);
      if (known) old.erase(found);
    }
    for (const Cell& cell : before) {
      if (old.contains(key_of(cell))) compare(cell, cell.count, std::nullopt);
    }
  }

 private:
  void compare(const Cell& cell, std::optional<Count> before, std::optional<Count> after) {
    ++changes_.cells;
    if (before == after) return;
    ++changes_.changed;
    if (changes_.last != date_) ++changes_.dates;
    if (!changes_.first) changes_.first = date_;
    changes_.last = date_;
    std::string line = to_string(date_) + ',';
    append_cell(line, cell.region_code);
    line += ',';
    append_cell(line, cell.metric);
    write_count(line, before);
    write_count(line, after);
    out_.write(line + '\n');
  }

  Date date_;
  Output& out_;
  Changes& changes_;
};

}  // namespace

Changes write_changes(Data& before, Data& after, const Selection& selected, Output& out) {
  out.write("date,region_code,metric,before,after\n");
  Changes changes;
  Filter filter(selected);
  DayByDay old_days(before, filter);
  DayByDay new_days(after, filter);
  while (!old_days.ended()) {
    const Date date =
        new_days.ended() ? old_days.date() : std::min(old_days.date(), new_days.date());
    Comparison(date, out, changes).compare(old_days.take(date), new_days.take(date));
  }
  while (!new_days.ended()) new_days.take(new_days.date());
  filter.require_all_seen();
  return changes;
}

}  // namespace corona
