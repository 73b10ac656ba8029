#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <optional>
#include <vector>

namespace corona {

/// The share of infections that show k days after their infector's, for k = 0 (none), 1, 2, ...: a
/// gamma distribution shifted by a day, discretised as by A. Cori et al., Am. J. Epidemiol. 178
/// (2013), web appendix 11, and cut where less than 1e-12 remains. `mean` > 1 and `sd` > 0, in
/// days.
std::vector<double> serial_interval(double mean, double sd);

/// What an estimate of the reproduction number starts from.
struct ReproductionRules {
  std::vector<double> interval;  ///< of serial_interval()
  double interval_mean =
      4;                 ///< in days; no window that ends before this day of a series has a value
  Count window = 7;      ///< in days
  Count min_count = 12;  ///< no value where a window has fewer
};

/// Mean and 2.5 % and 97.5 % quantiles of the reproduction number.
struct Reproduction {
  double mean;
  double low;
  double high;
};

/// The daily counts of one series and how infectious those before them were, over its latest days.
/// The instantaneous reproduction number of Cori et al. 2013: with the counts I of the window and
/// the infectiousness L[t] = sum of w[k] I[t-k], gamma with shape 1 + sum of I and rate 1/5 + sum
/// of L (a prior of mean 5 and standard deviation 5). On dates of report.
class Infectiousness {
 public:
  /// `kept`: up to how many days before the last one an estimate may end.
  void add(const ReproductionRules& rules, Count kept, Date last, Count days, Count count);

  /// Over the window that ends with `end`; empty where a day of it or of the interval's reach is
  /// not known, where it is too early in the series, or where there are too few counts.
  std::optional<Reproduction> estimate(const ReproductionRules& rules, Date end) const;

 private:
  struct Day {
    std::optional<Count> count;            // 0 or more
    std::optional<double> infectiousness;  // of the days before
  };

  void skip(Count days);
  void push(const ReproductionRules& rules, Count count);

  std::vector<Day> days_;  // a ring, the day `last_` at (pushed_ - 1) modulo its size
  Count pushed_ = 0;       // days since the series began, the first included
  Date last_;
};

}  // namespace corona
