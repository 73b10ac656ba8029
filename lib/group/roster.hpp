#pragma once

#include "core/record.hpp"
#include "csv/input.hpp"
#include "group/division.hpp"

#include <string>
#include <vector>

namespace corona {

inline constexpr Index no_index = ~Index{0};

/// One metric of a group, or of a region that stays as it is.
struct Sum {
  const Series* series;
  Index group;  // no_index: a region that stays as it is
  Index metric;
  std::vector<Index> unknowns;  // members such as PV22.unknown
};

/// One series of the input.
struct Member {
  const Series* series = nullptr;
  Index metric = no_index;
  std::vector<Index> leaves;   // that it stands for
  std::vector<Index> within;   // of PV22.unknown: the leaves of PV22, in some of which it is
  std::vector<Index> sums;     // that it counts in
  std::vector<Count> weights;  // of its part in each sum; empty: all of it
  bool belongs = true;         // to a group of every level, or it stays as it is
};

/// Every series of the input, and the sums in which it counts.
class Roster {
 public:
  /// The division and the input outlive the roster; the input's table gets the series of the sums.
  Roster(const Division& division, Input& in) : division_(division), in_(in) {}

  /// The member that a row is of. Throws Error where its code is that of a group of others.
  const Member& enlist(const Observation& row);

  /// Throws the Error for a row of a member that does not belong, where none may be left out.
  void refuse_outsider(const Observation& row) const;

  const Member& member(Index series_id) const { return members_[series_id]; }
  const std::vector<Sum>& sums() const { return sums_; }
  std::size_t metric_count() const { return metrics_.size(); }

 private:
  void place(Member& member, const Observation& row);
  void add_to(Member& member, Index group, const Series& series);
  Index metric_of(std::string_view metric);

  const Division& division_;
  Input& in_;
  std::vector<Member> members_;       // by series id
  std::vector<Sum> sums_;             // in order of their appearance
  std::vector<Index> sum_of_series_;  // by series id
  std::vector<std::string> metrics_;  // in order of their appearance
};

}  // namespace corona
