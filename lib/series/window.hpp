#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace corona {

/// The counts of one series over its latest days, and their sum over a trailing window of calendar
/// days.
///
/// A window has a sum only where every one of its days is covered by a count and no count reaches
/// out of it: what is not known is empty. A sum that 64 bits do not hold is refused by TooLarge.
/// Memory: up to 48 bytes a day kept.
class Window {
 public:
  /// `length` is the window in days; the counts of the last `kept` days (at least `length`) are
  /// kept.
  explicit Window(Count length = 1, Count kept = 1);

  /// Adds the count of `days` days that end with `last`. False, and nothing added, where it reaches
  /// back into days that have a count already.
  bool add(Date last, Count days, Count count);

  /// The sum over the window that ends with the last date added.
  std::optional<Count> sum() const;

  /// The sum over `length` days that end with `end`, from the counts kept; takes time linear in
  /// them where that is another than the window of sum().
  std::optional<Count> sum_ending(Date end, Count length) const;

 private:
  struct Part {
    Date first;
    Date last;
    Count count;
  };

  Part& part(std::size_t i) { return parts_[i & (parts_.size() - 1)]; }
  const Part& part(std::size_t i) const { return parts_[i & (parts_.size() - 1)]; }
  Date kept_since() const { return last_ - Days{kept_ - 1}; }
  void make_room();

  // A new count looks at two parts of the ring, its own and the one that leaves the window: with
  // thousands of series, each is a line of memory that no cache holds.
  Count length_;
  Count kept_;
  Date last_;                  // that has a count, if any has
  std::vector<Part> parts_;    // a ring of 2^n; part(i) for begin_ <= i < end_
  std::size_t begin_ = 0;      // the oldest part in the ring, which may be no longer kept
  std::size_t in_window_ = 0;  // the oldest part inside the window
  std::size_t end_ = 0;
  Count covered_ = 0;  // days of the window that have a count
  Count sum_ = 0;
};

}  // namespace corona
