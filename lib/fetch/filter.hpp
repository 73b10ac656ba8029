#pragma once

#include "core/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Which part of the data to keep: both days are kept; an empty list keeps all.
struct Selection {
  std::optional<Date> since;
  std::optional<Date> until;
  std::vector<std::string> metrics;
  std::vector<std::string> regions;  ///< codes, or names that the built-in tables know
};

/// Keeps a part of the data, and account of what was asked for and never came.
class Filter {
 public:
  /// Throws Error where a name means several regions.
  explicit Filter(const Selection& selected);

  bool keeps(const Observation& row);

  bool keeps_date(Date date);
  bool keeps_metric(std::string_view metric);
  bool keeps_region(std::string_view code) { return keeps(regions_, code); }

  /// Throws Error that names the regions and metrics asked for that were in no row of any date.
  /// Says on stderr where no date was kept.
  void require_all_seen() const;

 private:
  using Seen = std::map<std::string, bool, std::less<>>;  // what is wanted, and whether it came

  static bool keeps(Seen& wanted, std::string_view text);

  Date since_;
  Date until_;
  Date first_ = Date::max();  // of the data
  Date last_ = Date::min();
  bool any_date_ = false;             // was kept
  std::vector<std::string> present_;  // metrics of the data, in order of appearance
  Seen metrics_;
  Seen regions_;
  std::vector<std::optional<bool>> kept_;  // by the series' id
};

}  // namespace corona
