#pragma once

#include "core/record_store.hpp"
#include "core/text_hash.hpp"
#include "csv/input.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace corona {

/// The rows of one date as a table: a line a region and a column a metric, both in order of first
/// appearance.
class RegionTable {
 public:
  /// `rows` outlive the table; `in` is where they were read. Throws Error where two are of one
  /// region and metric.
  RegionTable(const RecordStore& rows, const Input& in);

  const std::vector<std::string_view>& metrics() const { return metrics_; }

  /// How many regions there are.
  std::size_t size() const { return lines_.size(); }

  /// Code and name of a region, as its first row has them.
  const Series& region(std::size_t region) const { return *regions_[region]; }

  /// Null where the region has no row of that metric.
  const Record* find(std::size_t region, std::size_t metric) const;

 private:
  void add(const Record& row, const Input& in);

  TextMap<std::string_view, std::size_t> metric_numbers_, region_numbers_;
  std::vector<std::string_view> metrics_;
  std::vector<const Series*> regions_;
  std::vector<std::vector<std::optional<Record>>> lines_;  // by region, then metric
};

}  // namespace corona
