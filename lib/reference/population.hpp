#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// Inhabitants by region and year.
class Populations {
 public:
  /// The table that is built in: Dutch municipalities, and the regions that they make up, on 1
  /// January 2020. Source: CBS.
  static Populations built_in();

  /// A CSV with the columns region_code, population and, where it changes, year. Throws Error where
  /// a population is not 1 or more, or where a region stands twice in a year.
  static Populations from_file(const std::string& path);

  struct Found {
    Count inhabitants;
    int year;  ///< of the table; no_year where the table names none
  };
  static constexpr int no_year = 0;

  /// The inhabitants in the year of `date`, else in the nearest year there is, the earlier of two.
  std::optional<Found> find(std::string_view region_code, Date date) const;

 private:
  std::map<std::string, std::map<int, Count>, std::less<>> by_region_;
};

/// What `--population FILE` gives, or what is built in where `path` is empty.
Populations read_populations(const std::string& path);

}  // namespace corona
