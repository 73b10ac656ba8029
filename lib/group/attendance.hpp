#pragma once

#include "group/coverage.hpp"
#include "group/notices.hpp"
#include "group/roster.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace corona {

/// A sum that has a row on a date, and what it lacks.
struct Gathering {
  Index sum;
  std::vector<Index> missing;  // members that had a row before
  bool lacks_some = false;     // of its regions that never had a row
};

/// Finds out who is there on a date: of every group whether its smallest regions are covered by a
/// row, have ended or have not begun yet.
class Attendance {
 public:
  /// All outlive the attendance.
  Attendance(const Division& division, Roster& roster, const Input& in, Notices& notices)
      : division_(division), roster_(roster), notices_(notices), coverage_(division, roster, in) {}

  /// Takes in the rows of a date; throws as Coverage does. Quick where the same series came the day
  /// before, in the same year.
  void take(std::span<const Observation> day);

  /// The rows to add, and those that are the sum of some of them, as indices of the day.
  const std::vector<std::size_t>& rows() const { return coverage_.rows(); }
  const std::vector<Overlap>& overlaps() const { return coverage_.overlaps(); }

  /// The sums, in the order of their codes, metrics innermost in the order of their appearance.
  const std::vector<Gathering>& gatherings() const { return gatherings_; }

 private:
  bool is_as_before(std::span<const Observation> day) const;
  void gather(std::span<const Observation> day);
  void look_for_all(Gathering& gathering, Date date);
  void look_for(Index leaf, Gathering& gathering, Date date);
  void tell_move(Index leaf, Date date);

  const Division& division_;
  Roster& roster_;
  Notices& notices_;
  Coverage coverage_;
  std::uint64_t call_ = 0;
  date::year year_{0};                   // of the last call
  std::vector<std::uint64_t> gathered_;  // by sum: the last call
  std::vector<bool> moved_;              // by leaf: told
  std::vector<std::uint32_t> series_;    // of the last call, ids
  std::vector<Gathering> gatherings_;
};

}  // namespace corona
