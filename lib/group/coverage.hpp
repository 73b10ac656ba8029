#pragma once

#include "group/roster.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace corona {

/// A row of a region whose smaller ones are in the data too: their sum, not to be added again.
struct Overlap {
  std::size_t row;                  // of the day
  std::vector<std::size_t> inside;  // rows of the day
  bool is_complete = true;          // every smaller region has a row, or had one before
  bool lacks_today = false;         // one has none on this date
};

/// Which row of a date stands for each of the smallest regions.
class Coverage {
 public:
  /// All outlive the coverage.
  Coverage(const Division& division, Roster& roster, const Input& in)
      : division_(division), roster_(roster), in_(in) {}

  /// Takes in the rows of a date. Throws Error where two cover a region, and where one lies in no
  /// group.
  void take(std::span<const Observation> day);

  /// The rows to add, and those that are the sum of some of them, as indices of the day.
  const std::vector<std::size_t>& rows() const { return rows_; }
  const std::vector<Overlap>& overlaps() const { return overlaps_; }

  /// Whether the series has a row on the date.
  bool came(Index series_id) const { return came_[series_id] == call_; }

  /// Whether a row covers the leaf on the date.
  bool covers(Index leaf, Index metric) const { return cover(leaf, metric).call == call_; }

  /// Whether the leaf has ended: what it went into has a row. One that was there all along, as
  /// what takes in a part, tells so only from the year of the merger on.
  bool is_taken_over(Index leaf, Index metric) const;

  /// The series that covered the leaf last, on this date or before; or no_index.
  Index last(Index leaf, Index metric) const { return cover(leaf, metric).series; }

 private:
  struct Cover {
    std::uint64_t call = 0;  // the last one with a row; 0: none
    Index series = no_index;
    std::size_t row = 0;  // of the day
  };

  void cover_by(std::span<const Observation> day, std::size_t row);
  void find_inside(std::span<const Observation> day, Overlap& overlap) const;
  void refuse_double(std::span<const Observation> day, std::size_t unknown) const;
  Error overlapping(const Observation& row, const Observation& other) const;
  const Member& member_of(const Observation& row) const { return roster_.member(row.series->id); }
  const Cover& cover(Index leaf, Index metric) const {
    return covers_[metric * division_.leaves().size() + leaf];
  }

  const Division& division_;
  Roster& roster_;
  const Input& in_;
  std::uint64_t call_ = 0;
  int year_ = 0;
  std::vector<Cover> covers_;        // by metric and leaf
  std::vector<std::uint64_t> came_;  // by series id: the last call
  std::vector<Index> unknowns_;      // members such as PV22.unknown, series ids
  std::vector<std::size_t> rows_;
  std::vector<Overlap> overlaps_;
};

/// Throws Error where the row of an overlap is not the sum of what lies inside, as far as all of it
/// is known.
void check_overlaps(std::span<const Observation> day, const std::vector<Overlap>& overlaps,
                    const Input& in);

}  // namespace corona
