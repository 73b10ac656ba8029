#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace corona {

/// The counts of one series over its latest days, and their sum over a trailing window of calendar
/// days.
///
/// A window has a sum only where every one of its days is covered by a count and no count reaches
/// out of it: what is not known is empty. A sum that 64 bits do not hold is refused by TooLarge,
/// whatever the order in which its counts are added. The time does not depend on the window, unless
/// a count is above 2^41. Memory: up to 48 bytes a day kept.
class Window {
 public:
  /// `length` is the window in days; the counts of the last `kept` days (at least `length`) are
  /// kept.
  explicit Window(Count length = 1, Count kept = 1);

  /// Adds the count of `days` days that end with `last`. False, and nothing added, where it reaches
  /// back into days that have a count already.
  bool add(Date last, Count days, Count count);

  /// The sum over the window that ends with the last date added.
  std::optional<Count> sum() const {
    const auto length = static_cast<std::size_t>(length_);
    if (end_ - begin_ > length && !any_large_) {
      const Part& before = part(end_ - 1 - length);
      const bool one_a_day = before.last + Days{length_} == last_;  // so that no day is missing
      if (one_a_day) return static_cast<Count>(running_ - before.running);
    }
    return sum_ending(last_, length_);
  }

  /// The sum over `length` days that end with `end`, from the counts kept.
  std::optional<Count> sum_ending(Date end, Count length) const;

 private:
  /// A count, by what can be subtracted: two parts of the ring give a sum over any days.
  struct Part {
    Date last;
    Date run;               // the first of the days without a gap that lead to `last`
    std::uint64_t running;  // the sum of all counts up to this one, modulo 2^64
  };

  Part& part(std::size_t i) { return parts_[i & (parts_.size() - 1)]; }
  const Part& part(std::size_t i) const { return parts_[i & (parts_.size() - 1)]; }
  std::uint64_t running_before(std::size_t i) const { return i > begin_ ? part(i - 1).running : 0; }
  Date kept_since() const { return last_ - Days{kept_ - 1}; }
  std::size_t first_from(Date date, std::size_t guess) const;
  Count sum_of(std::size_t first, std::size_t last) const;
  void make_room();

  // A new count looks at two parts of the ring, its own and the one before the window: with
  // thousands of series, each is a line of memory that no cache holds.
  Count length_;
  Count kept_;
  Date last_;                // that has a count, if any has
  Date run_;                 // of the last part
  std::vector<Part> parts_;  // a ring of 2^n; part(i) for begin_ <= i < end_
  std::size_t begin_ = 0;    // the first part ever, or one that is no longer kept
  std::size_t end_ = 0;
  std::uint64_t running_ = 0;  // of the last part
  bool any_large_ = false;     // a count so large that a sum may leave 64 bits
};

}  // namespace corona
