#pragma once

#include "core/date.hpp"
#include "core/number.hpp"
#include "core/series.hpp"

#include <map>
#include <string>
#include <vector>

namespace corona {

/// What a person should know of sums: collected, and told in a line each at the end.
class Notices {
 public:
  /// A member has no total on a date, and its last one is carried.
  void carried(const Series& member, Date date) { add(carried_, member, date); }

  /// A member has no total on a date and had none before, or no count.
  void not_known(const Series& member, Date date) { add(not_known_, member, date); }

  /// The counts of a group's members are over different numbers of days.
  void uneven(const Series& group, Date date) { add(uneven_, group, date); }

  /// A region of a group that the data never had.
  void lacking(const Series& group, const std::string& region_code);

  /// A region that lies in no group.
  void left_out(const Series& region);

  /// Says on stderr which sums are not what one might think.
  void tell() const;

  /// Says on stderr which regions are in no group.
  void tell_left_out() const;

 private:
  struct Dates {
    Date first, last;
    Count count = 0;
  };
  using Regions = std::map<std::string, Dates>;  // by code

  static void add(Regions& regions, const Series& series, Date date);

  Regions carried_, not_known_, uneven_;
  std::map<std::string, std::vector<std::string>> lacking_;  // by code of the group
  std::vector<std::string> left_out_;
};

}  // namespace corona
