#include "series/reproduction.hpp"

#include "series/gamma.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>

namespace corona {
namespace {

constexpr double negligible = 1e-12;
constexpr double prior_shape = 1;
constexpr double prior_rate = 1.0 / 5;

}  // namespace

std::vector<double> serial_interval(double mean, double sd) {
  const double shape = (mean - 1) * (mean - 1) / (sd * sd);
  const double scale = sd * sd / (mean - 1);
  const auto below = [scale](double days, double a) {
    return days <= 0 ? 0.0 : boost::math::gamma_p(a, days / scale);
  };
  std::vector<double> weights{0};
  double remaining = 1;
  while (remaining > negligible) {
    const auto k = static_cast<double>(weights.size());
    const double weight =
        k * below(k, shape) + (k - 2) * below(k - 2, shape) - 2 * (k - 1) * below(k - 1, shape) +
        shape * scale *
            (2 * below(k - 1, shape + 1) - below(k - 2, shape + 1) - below(k, shape + 1));
    weights.push_back(std::max(weight, 0.0));
    remaining -= weights.back();
  }
  return weights;
}

void Infectiousness::add(const ReproductionRules& rules, Count kept, Date last, Count days,
                         Count count) {
  if (days_.empty()) {
    days_.resize(rules.interval.size() + static_cast<std::size_t>(rules.window + kept));
  }
  const Count since = pushed_ == 0 ? days : (last - last_).count();
  if (days == 1) {
    skip(since - 1);
    push(rules, std::max<Count>(count, 0));
  } else {
    skip(since);
  }
  last_ = last;
}

/// Adds days that are not known; no more than the ring holds are written to it.
void Infectiousness::skip(Count days) {
  const auto size = static_cast<Count>(days_.size());
  pushed_ += days;
  for (Count t = pushed_ - std::min(days, size); t < pushed_; ++t) {
    days_[static_cast<std::size_t>(t % size)] = {};
  }
}

void Infectiousness::push(const ReproductionRules& rules, Count count) {
  const auto reach = static_cast<Count>(rules.interval.size()) - 1;
  const auto size = static_cast<Count>(days_.size());
  std::optional<double> infectiousness = 0;
  for (Count k = 1; k <= std::min(reach, pushed_) && infectiousness; ++k) {
    const auto& before = days_[static_cast<std::size_t>((pushed_ - k) % size)].count;
    if (before) {
      *infectiousness += rules.interval[static_cast<std::size_t>(k)] * static_cast<double>(*before);
    } else {
      infectiousness.reset();
    }
  }
  days_[static_cast<std::size_t>(pushed_ % size)] = {count, infectiousness};
  ++pushed_;
}

std::optional<Reproduction> Infectiousness::estimate(const ReproductionRules& rules,
                                                     Date end) const {
  const auto size = static_cast<Count>(days_.size());
  const Count last = pushed_ - 1 - (last_ - end).count();  // 0 is the series' first day
  // The counts of the first day are imported: infectious, but not infected here.
  const Count first = last - rules.window + 1;
  if (last < 0 || last >= pushed_ || first < 1 || first <= pushed_ - 1 - size) return std::nullopt;
  if (static_cast<double>(last + 1) < rules.interval_mean) return std::nullopt;
  Count counts = 0;
  double infectiousness = 0;
  for (Count t = first; t <= last; ++t) {
    const Day& day = days_[static_cast<std::size_t>(t % size)];
    if (!day.count || !day.infectiousness) return std::nullopt;
    const auto sum = checked_add(counts, *day.count);
    if (!sum) return std::nullopt;
    counts = *sum;
    infectiousness += *day.infectiousness;
  }
  if (counts < rules.min_count) return std::nullopt;
  const double shape = prior_shape + static_cast<double>(counts);
  const double scale = 1 / (prior_rate + infectiousness);
  return Reproduction{shape * scale, gamma_quantile(shape, Tail::lower) * scale,
                      gamma_quantile(shape, Tail::upper) * scale};
}

}  // namespace corona
