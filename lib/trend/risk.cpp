#include "trend/risk.hpp"

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

void SignalCourse::add(Date date, std::optional<int> level, Count window) {
  last_ = date;
  window_ = window;
  if (level) days_.push_back({date, *level});
  std::erase_if(days_, [&](const Day& day) { return day.date <= date - Days{3 * window}; });
}

bool SignalCourse::signals() const {
  if (days_.empty() || days_.back().date != last_ || days_.back().level == 0) return false;
  Count quiet = 0;  // days of the two windows before that are known to be at the mildest level
  for (const Day& day : days_) {
    if (day.date > last_ - Days{window_}) break;
    if (day.level > 0) return false;
    ++quiet;
  }
  return quiet == 2 * window_;
}

}  // namespace corona
