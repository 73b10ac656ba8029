#include "diff/backfiller.hpp"

#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t most_told = 10;  // series in one message

}  // namespace

void Backfiller::add(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= series_.size()) series_.resize(id + 1);
  series_[id].rows.push_back(rows_.size());
  rows_.push_back(row);
}

void Backfiller::finish() {
  for (Rows& series : series_) {
    take_back(series);
    run_totals(series);
  }
  tell_uncovered();
}

bool Backfiller::next(Observation& row) {
  if (next_ == rows_.size()) return false;
  row = rows_[next_++];
  return true;
}

void Backfiller::take_back(Rows& series) {
  std::vector<std::size_t> earlier;  // rows that still have a count to take from, the latest last
  for (const std::size_t i : series.rows) {
    Observation& row = rows_[i];
    Count owed = -row.correction.value_or(0);
    row.correction = 0;
    while (owed > 0 && !earlier.empty()) {
      Count& count = *rows_[earlier.back()].new_count;
      const Count taken = std::min(owed, count);
      count -= taken;
      owed -= taken;
      if (count == 0) earlier.pop_back();
    }
    series.uncovered += owed;
    if (row.new_count.value_or(0) > 0) earlier.push_back(i);
  }
}

/// Makes the totals the running sum that ends at the published one.
void Backfiller::run_totals(const Rows& series) {
  std::optional<Count> total;
  for (auto i = series.rows.rbegin(); i != series.rows.rend(); ++i) {
    Observation& row = rows_[*i];
    if (!total) total = row.total;
    if (row.total) row.total = total;
    if (total) *total -= row.new_count.value_or(0);
  }
}

void Backfiller::tell_uncovered() const {
  std::vector<std::string> told;
  std::size_t untold = 0;
  for (const Rows& series : series_) {
    if (series.uncovered == 0) continue;
    if (told.size() == most_told) {
      ++untold;
      continue;
    }
    const Series& of = *rows_[series.rows.front()].series;
    told.push_back(fmt::format("{} {} by {}", printable(of.region_code), printable(of.metric),
                               series.uncovered));
  }
  if (told.empty()) return;
  if (untold > 0) told.push_back(fmt::format("{} more", untold));
  note("first totals are lowered, as later ones fall below them: {}", listed(told));
}

}  // namespace corona
