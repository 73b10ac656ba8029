#pragma once

#include "core/text_hash.hpp"
#include "csv/input.hpp"
#include "export/package/description.hpp"
#include "reference/regions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What a package is about, gathered while its tables are written: regions and metrics in order of
/// first appearance, and dates.
class Contents {
 public:
  void add(const Series& series, Date first, Date last);

  const std::vector<CoveredPlace>& regions() const { return regions_; }
  const std::vector<std::string>& metrics() const { return metrics_; }
  bool empty() const { return regions_.empty(); }
  Date first() const { return first_; }
  Date last() const { return last_; }

 private:
  TextMap<std::string, std::size_t> index_;  // into regions_, by code
  std::vector<CoveredPlace> regions_;        // each by its last name
  std::vector<std::string> metrics_;
  TextSet<std::string> known_metrics_;
  std::vector<std::optional<std::size_t>> region_of_;  // into regions_, by series id
  Date first_, last_;
};

/// Writes observations.csv into the folder: corona-csv(5) again. Throws Error where a series has
/// two rows of a date.
PackageTable write_observations(Input& in, const std::string& folder, Contents& contents);

/// Writes weeks.csv into the folder, small counts hidden; `hidden` is how many are.
PackageTable write_weeks(Input& in, const Regions& regions, Count threshold,
                         const std::string& folder, Contents& contents, std::uint64_t& hidden);

/// Writes regions.csv into the folder: which region lies in which.
PackageTable write_regions(const Contents& contents, const Regions& regions,
                           const std::string& folder);

}  // namespace corona
