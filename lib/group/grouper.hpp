#pragma once

#include "core/error.hpp"
#include "group/attendance.hpp"

#include <optional>
#include <span>
#include <vector>

namespace corona {

/// What a total that is missing is taken for.
enum class Missing {
  carried,   ///< the member's last one, which is told; a row without any count is none
  not_known  ///< as the counts of an incomplete week, which need no telling
};

/// Adds up the rows of a date to those of groups.
///
/// A total is the sum of the members' totals. A count (new, correction) is known where every member
/// has one, over the same number of days. Memory grows with the number of series.
class Grouper {
 public:
  /// `in` names places in messages, and its table of series gets those of the groups; it outlives
  /// the grouper.
  Grouper(Division division, Missing missing, Input& in);
  Grouper(const Grouper&) = delete;
  Grouper& operator=(const Grouper&) = delete;

  /// The groups of a date, in the order of their codes; valid until the next call. Dates ascend.
  /// Throws Error where a region lies in no group, where regions overlap, and where a sum that is
  /// known does not fit into 64 bits.
  std::span<const Observation> add(std::span<const Observation> all);

  /// What a person should know of the sums.
  const Notices& notices() const { return notices_; }

  /// Says on stderr which groups of one's own have no row, as the data had none of their regions.
  void tell_absent() const;

 private:
  struct Past {                  // of a series
    std::optional<Count> total;  // its last
    Date date;                   // of that
    Count changes = 0;           // the sum of them
  };
  struct Tally {  // of a sum on a date
    Observation row;
    bool has_rows = false;
    bool total_known = true, counts_known = true, days_agree = true;
    bool total_too_large = false, counts_too_large = false;
  };

  std::span<const Observation> known_of(std::span<const Observation> day);
  void add_row(const Observation& row);
  std::optional<Count> running_total(const Observation& row);
  void add_parts(const Observation& row, const Member& member);
  void add_to(Index sum, const Observation& row);
  void add_total(Index sum, std::optional<Count> total);
  void add_missing(Index sum, Index member_id, Date date);
  void refuse_too_large(const Tally& tally, Date date) const;
  static Error too_large(const Series& series, Date date);

  const Input& in_;
  Division division_;
  Notices notices_;
  Roster roster_;
  Attendance attendance_;
  Missing missing_;
  bool has_total_, has_counts_;
  std::vector<Past> past_;      // by series id
  std::vector<Tally> tallies_;  // by sum
  std::vector<Observation> known_, sums_;
};

}  // namespace corona
