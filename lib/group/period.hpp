#pragma once

#include "core/error.hpp"
#include "csv/input.hpp"

#include <optional>
#include <span>
#include <vector>

namespace corona {

/// Over what daily counts are summed; day: not at all.
enum class Period { day, week, month };

/// Sums daily counts over ISO weeks or calendar months, series by series.
///
/// A sum is known where counts cover every day of the period, and none beside; the total is that of
/// the last day. Memory grows with the number of series.
class Periods {
 public:
  /// `in` names places in messages and outlives this.
  Periods(Period unit, const Input& in) : unit_(unit), in_(in) {}

  /// The rows of the period before `date`, once the first of a later period is reached; else none.
  /// Each is dated on the last day of the period; series stand in the order of their appearance.
  /// Throws Error where a week would end after 9999-12-31, and where a sum that is known does not
  /// fit into 64 bits.
  std::vector<Observation> over_by(Date date);

  /// A row of a date that over_by() was told. Throws Error where a day was counted before.
  void add(const Observation& row);

  /// The rows of the last period.
  std::vector<Observation> finish();

 private:
  struct Sum {
    Observation row;
    Count covered = 0;  // days
    bool known = true;
    bool too_large = false;
    bool has_rows = false;
    std::optional<Date> counted_to;  // in this period or before
  };

  static Error too_large(const Observation& row);
  std::vector<Observation> close();

  Period unit_;
  const Input& in_;
  std::optional<Date> first_day_;  // of the period
  Date last_day_;
  std::vector<Sum> sums_;             // by series id
  std::vector<std::uint32_t> order_;  // series ids in the order of their appearance
};

}  // namespace corona
