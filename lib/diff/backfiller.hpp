#pragma once

#include "core/record.hpp"

#include <string>
#include <vector>

namespace corona {

/// Takes corrections from the counts before them, the latest first, so that no count is negative
/// and every series still ends at its published total. Holds all rows in memory.
class Backfiller {
 public:
  void add(const Observation& row);

  /// Works out the rows; call it once, before next(). What corrections take back and earlier counts
  /// cannot cover lowers the first total and is told on stderr.
  void finish();

  /// The next row, in the order in which they were added, or false.
  bool next(Observation& row);

 private:
  struct Rows {
    std::vector<std::size_t> rows;  // of one series, indices into rows_
    Count uncovered = 0;
  };

  void take_back(Rows& series);
  void run_totals(const Rows& series);
  void tell_uncovered() const;

  std::vector<Observation> rows_;
  std::vector<Rows> series_;  // by series id
  std::size_t next_ = 0;
};

}  // namespace corona
