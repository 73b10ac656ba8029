#include "diff/spreader.hpp"

#include "series/difference.hpp"

#include <algorithm>

namespace corona {

void Spreader::saw(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= seen_.size()) seen_.resize(id + 1);
  if (!seen_[id]) seen_[id] = Seen{series_++, {}};
  if (!row.total) return;
  std::optional<Date>& last = seen_[id]->last;
  if (last) {
    const auto seen = seen_on_.find(*last);
    if (--seen->second == 0) seen_on_.erase(seen);
  }
  last = today_ = row.date;
  ++seen_on_[row.date];
}

void Spreader::add(const Observation& row) {
  const Waiting count{row};
  waiting_.emplace(std::pair{next_date(count), seen_[row.series->id]->place}, count);
}

/// The last day of the next period.
Date Spreader::next_date(const Waiting& count) const {
  const Count covered = count.row.days.value_or(period_);
  return count.row.date - Days{covered - std::min(count.given + period_, covered)};
}

bool Spreader::next(Observation& row) {
  if (waiting_.empty()) return false;
  const auto first = waiting_.begin();
  if (!finished_ && !complete(first->first.first)) return false;
  Waiting& count = first->second;
  const Count covered = count.row.days.value_or(period_);
  const Count change = change_of_total(count.row).value_or(0);
  const Count to = std::min(count.given + period_, covered);
  const Step part = step(part_of_spread(change, covered, count.given, to));
  row = count.row;
  row.date = first->first.first;
  if (to < covered) row.total.reset();
  row.new_count = part.new_count;
  row.correction = part.correction;
  row.days = to - count.given;
  if (to == covered) {
    waiting_.erase(first);
  } else {
    count.given = to;
    auto node = waiting_.extract(first);
    node.key().first = next_date(node.mapped());
    waiting_.insert(std::move(node));
  }
  return true;
}

bool Spreader::complete(Date date) const {
  return date < today_ && date <= seen_on_.begin()->first;
}

}  // namespace corona
