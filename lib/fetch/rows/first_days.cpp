#include "fetch/rows/first_days.hpp"

namespace corona {

void FirstDays::add(const Observation& row) {
  if (!first_) first_ = row.date;
  const std::uint32_t id = row.series->id;
  if (id >= seen_.size()) seen_.resize(id + 1);
  if (seen_[id]) return;
  seen_[id] = true;
  if (row.date == *first_) return;
  zeros_.push_back({row.date - Days{period_}, row.series, 0, {}, {}, {}, row.place});
}

}  // namespace corona
