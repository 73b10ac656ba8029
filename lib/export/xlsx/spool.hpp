#pragma once

#include "csv/input.hpp"
#include "export/seen_rows.hpp"

#include <string>
#include <vector>

namespace corona {

/// The records of a stream in files, so that they can be read more than once: the ranked ones,
/// which come from files with a column `rank`, and all others, the days.
class Spool {
 public:
  /// Reads all of `in` into files of `folder`. Throws Error where a series has two rows of a kind
  /// on one date, and where a whole number has more digits than a spreadsheet keeps (above 2^53).
  Spool(Input& in, const std::string& folder);

  bool has_days() const { return days_.has_rows; }
  bool has_ranking() const { return ranking_.has_rows; }

  /// In order of their dates.
  Input days() const { return days_.input(); }
  Input ranking() const { return ranking_.input(); }

 private:
  struct Part {
    std::string path;
    ColumnSet columns;
    bool has_rows = false;  // or could have: a file that holds a header alone counts
    bool in_order = true;

    Input input() const { return Input({path}, in_order ? Order::any : Order::sort); }
  };

  Part days_;
  Part ranking_;
};

}  // namespace corona
