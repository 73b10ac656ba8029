#pragma once

#include "core/date.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace corona {

/// The values of one series by date, as its rows gave them.
template <typename Value>
class DayValues {
 public:
  /// Dates never go back; of two values of one date the first that is known counts.
  void add(Date date, std::optional<Value> value) {
    if (days_.empty() || days_.back().date != date) {
      days_.push_back({date, value});
    } else if (!days_.back().value) {
      days_.back().value = value;
    }
  }

  /// The value of a date; empty where it is not known, or no longer.
  std::optional<Value> on(Date date) const {
    const auto at = std::ranges::lower_bound(days_, date, {}, &Day::date);
    return at == days_.end() || at->date != date ? std::nullopt : at->value;
  }

  std::size_t size() const { return days_.size(); }

  /// Drops the dates of which `is_needed` says no.
  void keep_only(const auto& is_needed) {
    std::erase_if(days_, [&](const Day& day) { return !is_needed(day.date); });
  }

 private:
  struct Day {
    Date date;
    std::optional<Value> value;
  };

  std::vector<Day> days_;
};

}  // namespace corona
