#include "group/balance.hpp"

#include "core/message.hpp"

namespace corona {

void Balance::add(std::span<const Observation> before, std::span<const Observation> after) {
  const Sums was = sums_of(before);
  const Sums is = sums_of(after);
  for (const auto& [metric, sum] : was) {
    const auto redrawn = is.find(metric);
    ++(redrawn != is.end() && redrawn->second == sum ? equal_ : others_);
  }
}

Balance::Sums Balance::sums_of(std::span<const Observation> rows) {
  Sums sums;
  const auto add = [](std::optional<Count>& sum, std::optional<Count> count) {
    sum = sum && count ? checked_add(*sum, *count) : std::nullopt;
  };
  for (const Observation& row : rows) {
    Sum& sum = sums[std::string(row.series->metric)];
    add(sum.total, row.total);
    add(sum.change, change_of_total(row));
  }
  return sums;
}

void Balance::tell(int year) const {
  const std::string rest = "; for the others a region has no row, or no count";
  note(
      "re-drawn to {}: input and output add up to the same for {} of {} pairs of date and metric{}",
      year, equal_, equal_ + others_, others_ == 0 ? "" : rest);
}

}  // namespace corona
