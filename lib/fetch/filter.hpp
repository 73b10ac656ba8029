#pragma once

#include "core/record.hpp"
#include "reference/region_lookup.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Which part of the data to keep: both days are kept; an empty list keeps all.
struct Selection {
  std::optional<Date> since;
  std::optional<Date> until;
  std::vector<std::string> metrics;
  std::vector<std::string> regions;  ///< codes or names, of the data or of the built-in tables
};

/// Keeps a part of the data, and account of what was asked for and never came.
class Filter {
 public:
  explicit Filter(const Selection& selected);

  /// What is known of the series of one file, by id.
  using Kept = std::vector<std::optional<bool>>;

  bool keeps(const Observation& row) { return keeps(row, kept_); }
  /// For several files, each with a `kept` of its own.
  bool keeps(const Observation& row, Kept& kept);

  /// Whether a row that was kept may have to go again: it is of a region that has the name asked
  /// for, and the data may yet have a region whose code that is.
  bool may_change_its_mind() const;

  /// All rows have come: a region whose code was asked for goes before those of that name.
  void settle();

  /// Whether a row that was kept is still to be kept after settle().
  bool still_keeps(const Observation& row) const;

  bool keeps_date(Date date);
  bool keeps_metric(std::string_view metric);
  /// Without a name, it is not remembered for messages either.
  bool keeps_region(std::string_view code, std::optional<std::string_view> name = {});

  /// Throws Error that names the regions and metrics asked for that were in no row of any date, and
  /// a name that several regions of the data have. Says on stderr where no date was kept.
  void require_all_seen() const;

 private:
  /// A region that is wanted, and the codes by which it came: one, unless it is not clear.
  struct Wanted {
    WantedRegion region;
    std::string name;  // the text as names are compared
    bool is_code;      // the text is, of a region of the data or of the tables
    std::set<std::string, std::less<>> came;
  };
  using Seen = std::map<std::string, bool, std::less<>>;  // what is wanted, and whether it came

  static bool is_wanted(const Wanted& wanted, std::string_view code, std::string_view name);
  void require_regions() const;

  Date since_;
  Date until_;
  Date first_ = Date::max();  // of the data
  Date last_ = Date::min();
  bool any_date_ = false;             // was kept
  std::vector<std::string> present_;  // metrics of the data, in order of appearance
  Seen metrics_;
  std::vector<Wanted> regions_;
  std::map<std::string, std::string> others_;  // regions of the data that are not wanted
  Kept kept_;
};

}  // namespace corona
