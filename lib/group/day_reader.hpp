#pragma once

#include "csv/input.hpp"

#include <span>
#include <vector>

namespace corona {

/// Reads an input whose dates ascend, a date at a time. A series that stands on a date twice with
/// the same counts is given once; with other counts it is an Error.
class DayReader {
 public:
  explicit DayReader(Input& in) : in_(in) {}

  /// Goes to the next date; false at the end.
  bool next();

  /// The rows of the date, in the order in which they came; valid until next().
  std::span<const Observation> rows() const { return rows_; }

  /// How many rows were left out, as they came twice.
  Count duplicates() const { return duplicates_; }

 private:
  struct Seen {
    std::uint64_t day = 0;  // 0: never
    std::size_t row = 0;    // of that day
  };

  void add();

  Input& in_;
  Record ahead_;
  bool has_ahead_ = false;
  std::vector<Observation> rows_;
  std::vector<Seen> seen_;  // by series id
  std::uint64_t day_ = 0;
  Count duplicates_ = 0;
};

}  // namespace corona
