#include "group/day_reader.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

namespace corona {
namespace {

bool same_counts(const Observation& a, const Observation& b) {
  return a.total == b.total && a.new_count == b.new_count &&
         a.correction.value_or(0) == b.correction.value_or(0) &&
         a.days.value_or(1) == b.days.value_or(1);
}

}  // namespace

bool DayReader::next() {
  rows_.clear();
  ++day_;
  if (!has_ahead_ && !(has_ahead_ = in_.read(ahead_))) return false;
  const Date date = ahead_.date;
  do {
    add();
    has_ahead_ = in_.read(ahead_);
  } while (has_ahead_ && ahead_.date == date);
  return true;
}

void DayReader::add() {
  const std::uint32_t id = ahead_.series->id;
  if (id >= seen_.size()) seen_.resize(id + 1);
  Seen& seen = seen_[id];
  if (seen.day == day_) {
    const Observation& first = rows_[seen.row];
    if (!same_counts(first, ahead_)) {
      throw data_error("{}: {} {} on {} has other counts here than at {}",
                       in_.place_of(ahead_.place), in_quotes(ahead_.series->region_code),
                       printable(ahead_.series->metric), to_string(ahead_.date),
                       in_.place_of(first.place));
    }
    ++duplicates_;
    return;
  }
  seen = {day_, rows_.size()};
  rows_.push_back(ahead_);
}

}  // namespace corona
