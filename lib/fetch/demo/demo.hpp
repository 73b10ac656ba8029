#pragma once

#include "core/output.hpp"
#include "fetch/demo/epidemic.hpp"
#include "fetch/filter.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace corona {

/// How much the demo makes up.
struct DemoRules {
  std::uint64_t seed = 1;
  Count days = 60;
  Count regions = 355;
};

/// Made-up totals of the Dutch municipalities of 2020, in the order of their codes; beyond these
/// 355, of places on no map (XX0000001, ...); and of a row "PVxx.unknown" for every province that
/// one of the municipalities lies in.
///
/// More days do not change the days before, and more regions do not change the municipalities. Time
/// grows with the rows, memory with neither days nor regions, as every total is worked out when it
/// is written.
class Demo {
 public:
  explicit Demo(const DemoRules& rules);

  /// Writes, as corona-csv(5), what the filter keeps of the days from 2020-08-01 on.
  void write(Output& out, Filter& filter) const;

 private:
  struct Region {
    std::string code;
    std::string text;  // ",GM0114,Emmen,", as it follows the date
    Spot spot;
  };

  static Region region(std::string code, std::string_view name, const Spot& spot);
  static Region made_up(Count number);
  void write_day(Output& out, Filter& filter, Count day) const;

  DemoRules rules_;
  Epidemic epidemic_;
  std::vector<Region> municipalities_;
  std::vector<Region> unknown_;
};

}  // namespace corona
