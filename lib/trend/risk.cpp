#include "trend/risk.hpp"

#include <algorithm>

namespace corona {

Risk RiskCourse::follow(int level, Date date) {
  if (!last_ || last_->level != level) last_ = Risk{level, date};
  return *last_;
}

std::optional<int> level_of(const LevelScheme& scheme, std::string_view metric, Date date,
                            const Window& counts, std::optional<Count> population) {
  const auto bands = scheme.valid(metric, date);
  if (bands.empty() || !population) return std::nullopt;
  const auto sum = counts.sum_ending(date, bands.front()->window);
  if (!sum) return std::nullopt;
  const double rate = static_cast<double>(*sum) * static_cast<double>(bands.front()->per) /
                      static_cast<double>(*population);
  for (const LevelBand* band : bands) {
    if (band->lower && rate < *band->lower) continue;
    if (band->upper && rate >= *band->upper) continue;
    return band->level;
  }
  return std::nullopt;
}

void SignalCourse::add(Date date, std::optional<int> level, Count longest) {
  last_ = date;
  level_ = level;
  if (level == 0 && !quiet_.empty() && quiet_.back().last + Days{1} == date) {
    quiet_.back().last = date;
  } else if (level == 0) {
    quiet_.push_back({date, date});
  }
  while (!quiet_.empty() && quiet_.front().last <= date - Days{3 * longest}) quiet_.pop_front();
}

bool SignalCourse::signals(Count window) const {
  if (level_.value_or(0) == 0) return false;
  const Date first = last_ - Days{3 * window - 1};
  const Date last = last_ - Days{window};
  const auto run = std::ranges::lower_bound(quiet_, last, {}, &Run::last);
  return run != quiet_.end() && run->first <= first;
}

}  // namespace corona
