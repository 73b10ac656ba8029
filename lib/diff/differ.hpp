#pragma once

#include "core/record.hpp"
#include "csv/input.hpp"
#include "diff/ledger.hpp"
#include "series/difference.hpp"

#include <vector>

namespace corona {

/// What to do with the first total of a series, before which nothing is known.
enum class First {
  omit,   ///< it gives no count
  zero,   ///< a count of 0
  total,  ///< all of it was counted that day
};

/// What to do with a step over more days than the source's period.
enum class Gaps {
  lump,    ///< one count that covers several days
  spread,  ///< divided over its days
  refuse,  ///< stop
};

struct DiffRules {
  First first = First::omit;
  Gaps gaps = Gaps::lump;
  Count period = 1;  ///< days from one count of the source to the next
};

/// Turns totals into daily counts, one series at a time: memory grows with the number of series
/// only.
class Differ {
 public:
  /// `in` names the places in messages; `ledger` gets what is found. Both outlive the differ.
  Differ(const DiffRules& rules, const Input& in, Ledger& ledger)
      : rules_(rules), in_(in), ledger_(ledger) {}

  /// Fills new_count, correction and days of a row with a total; rows come in order of their dates.
  /// False where the row gives no count: a first total, a duplicate, or an empty total, which is as
  /// good as a missing row. Throws Error where two totals of one date differ, and at a gap to
  /// refuse.
  bool add(Observation& row);

  /// Whether there were totals, and no two of one series to make a count of.
  bool lacks_second_totals() const { return any_total_ && !any_count_; }

 private:
  struct Last {
    Place place;  // line 0: nothing seen
    Date date;
    Count total = 0;
  };

  static void fill(Observation& row, Count change, Count days);
  bool add_checked(Observation& row);
  bool add_first(Observation& row);
  bool add_next(Observation& row, const Last& last);
  void add_gap(const Observation& row, const Last& last);
  void add_duplicate(const Observation& row, const Last& last);

  DiffRules rules_;
  const Input& in_;
  Ledger& ledger_;
  std::vector<Last> last_;  // by series id
  bool any_total_ = false;
  bool any_count_ = false;
};

inline void Differ::fill(Observation& row, Count change, Count days) {
  const Step parts = step(change);
  row.new_count = parts.new_count;
  row.correction = parts.correction;
  row.days = days;
}

/// Most totals are one period later than the last, and no smaller.
inline bool Differ::add(Observation& row) {
  const std::uint32_t id = row.series->id;
  if (!row.total || id >= last_.size()) return add_checked(row);
  Last& last = last_[id];
  const Count days = (row.date - last.date).count();
  if (last.place.line == 0 || days != rules_.period || *row.total < last.total) {
    return add_checked(row);
  }
  fill(row, *row.total - last.total, days);
  last = {row.place, row.date, *row.total};
  return any_count_ = true;
}

}  // namespace corona
