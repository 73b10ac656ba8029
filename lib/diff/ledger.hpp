#pragma once

#include "core/output.hpp"
#include "core/record.hpp"

#include <optional>
#include <string>

namespace corona {

/// What a series of totals has beside plain daily steps.
enum class Finding { correction, gap, duplicate };

/// Keeps account of every finding: counts them, remembers the largest of a kind, and writes each as
/// a line of CSV (what,date,region_code,region_name,metric,since,from,to) where a file is given.
class Ledger {
 public:
  /// `path` may be empty: no file.
  explicit Ledger(const std::string& path);

  /// The total of the series of `row` went from `from` on `since` to row.total on row.date.
  void add(Finding what, const Observation& row, Date since, Count from);

  bool empty() const { return corrections_ + gaps_ + duplicates_ == 0; }
  Count duplicates() const { return duplicates_; }

  /// "3 corrections, the largest -32 (GM0363 cases on 2020-03-21); no gap; 1 duplicate".
  std::string summary() const;

  void close();

 private:
  std::optional<Output> out_;
  Count corrections_ = 0;
  Count gaps_ = 0;
  Count duplicates_ = 0;
  Count largest_correction_ = 0;
  Count longest_gap_ = 0;
  std::string largest_correction_where_;
  std::string longest_gap_where_;
};

}  // namespace corona
