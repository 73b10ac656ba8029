#include "series/reproduction.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>

namespace corona {
namespace {

constexpr Count largest_shape = 10'000'000'000;  // up to it, Boost finds the quantiles
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
  const Date first = last - Days{days - 1};
  if (pushed_ > 0) {
    const Count missing = std::min((first - last_).count() - 1, static_cast<int>(days_.size()));
    pushed_ += (first - last_).count() - 1 - missing;
    for (Count i = 0; i < missing; ++i) push(rules, kept, std::nullopt);
  }
  for (Count i = 1; i < days; ++i) push(rules, kept, std::nullopt);
  if (days == 1) {
    push(rules, kept, std::max<Count>(count, 0));
  } else {
    push(rules, kept, std::nullopt);
  }
  last_ = last;
}

void Infectiousness::push(const ReproductionRules& rules, Count kept, std::optional<Count> count) {
  const auto reach = static_cast<Count>(rules.interval.size()) - 1;
  if (days_.empty()) days_.resize(static_cast<std::size_t>(reach + rules.window + kept + 1));
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
  if (counts < rules.min_count || counts > largest_shape) return std::nullopt;
  const double shape = prior_shape + static_cast<double>(counts);
  const double scale = 1 / (prior_rate + infectiousness);
  return Reproduction{shape * scale, boost::math::gamma_p_inv(shape, 0.025) * scale,
                      boost::math::gamma_p_inv(shape, 0.975) * scale};
}

}  // namespace corona
