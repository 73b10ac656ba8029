#include "diff/spreader.hpp"

#include "series/difference.hpp"

#include <numeric>

namespace corona {

void Spreader::saw(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= last_seen_.size()) last_seen_.resize(id + 1);
  if (last_seen_[id]) {
    const auto seen = seen_on_.find(*last_seen_[id]);
    if (--seen->second == 0) seen_on_.erase(seen);
  }
  last_seen_[id] = today_ = row.date;
  ++seen_on_[row.date];
}

void Spreader::add(const Observation& row) {
  const Count covered = row.days.value_or(period_);
  const std::vector<Count> parts = spread(change_of_total(row).value_or(0), covered);
  for (Count from = 0; from < covered; from += period_) {
    const Count to = std::min(from + period_, covered);
    const Step part = step(std::accumulate(parts.begin() + from, parts.begin() + to, Count{0}));
    Observation piece = row;
    piece.date = row.date - Days{covered - to};
    if (to < covered) piece.total.reset();
    piece.new_count = part.new_count;
    piece.correction = part.correction;
    piece.days = to - from;
    waiting_.emplace(std::pair{piece.date, row.series->id}, piece);
  }
}

bool Spreader::next(Observation& row) {
  if (waiting_.empty()) return false;
  const auto first = waiting_.begin();
  if (!finished_ && !complete(first->first.first)) return false;
  row = first->second;
  waiting_.erase(first);
  return true;
}

bool Spreader::complete(Date date) const {
  return date < today_ && date <= seen_on_.begin()->first;
}

}  // namespace corona
