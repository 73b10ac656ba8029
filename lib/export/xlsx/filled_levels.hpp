#pragma once

#include "core/record.hpp"

namespace corona {

/// Which of the columns of levels any record fills: an older stream has them, and none does.
class FilledLevels {
 public:
  void add(const Record& row);

  /// Takes out of `columns` those that none filled.
  void drop_unfilled(ColumnSet& columns) const;

 private:
  ColumnSet filled_;
};

}  // namespace corona
