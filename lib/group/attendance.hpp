#pragma once

#include "group/notices.hpp"
#include "group/roster.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace corona {

/// A sum that has a member on a date, and the members that it lacks.
struct Gathering {
  Index sum;
  std::vector<Index> missing;  // members that had a row before
  bool lacks_some = false;     // of its regions that never had a row
};

/// Finds out who is there on a date: whether every smallest region of a group is covered by a row,
/// has ended (a successor has a row) or has not begun yet.
class Attendance {
 public:
  /// All outlive the attendance.
  Attendance(const Division& division, Roster& roster, const Input& in, Notices& notices)
      : division_(division), roster_(roster), in_(in), notices_(notices) {}

  /// The sums of a date, in the order of their codes, metrics innermost in order of appearance.
  /// Throws Error where rows cover a region twice. Quick where the same series came the day before.
  const std::vector<Gathering>& of(std::span<const Observation> day);

 private:
  struct Cover {
    std::uint64_t call = 0;  // when a row last covered the leaf; 0: never
    Index member = none;
    Place place;
  };

  bool is_as_before(std::span<const Observation> day) const;
  void mark(const Member& member, const Observation& row);
  void look_for_all(Gathering& gathering, Date date);
  void look_for(Index leaf, Gathering& gathering, Date date);
  bool is_taken_over(Index leaf, Index metric) const;
  void tell_move(Index leaf, Date date);
  Cover& cover(Index metric, Index leaf) { return covers_[metric * leaf_count() + leaf]; }
  const Cover& cover(Index metric, Index leaf) const {
    return covers_[metric * leaf_count() + leaf];
  }
  std::size_t leaf_count() const { return division_.leaves().size(); }

  const Division& division_;
  Roster& roster_;
  const Input& in_;
  Notices& notices_;
  std::uint64_t call_ = 0;
  std::vector<Cover> covers_;            // by metric and leaf
  std::vector<std::uint64_t> came_;      // by series id: the last call
  std::vector<std::uint64_t> gathered_;  // by sum: the last call
  std::vector<bool> moved_;              // by leaf: told
  std::vector<std::uint32_t> series_;    // of the last call, ids
  std::vector<Gathering> gatherings_;    // of the last call
};

}  // namespace corona
