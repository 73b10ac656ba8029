#pragma once

#include "export/package/hidden_cells.hpp"
#include "reference/regions.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace corona {

/// A region of a stream, and where it lies among the others.
struct NestedRegion {
  std::string code;
  std::string level;                 ///< empty where it is not known, as for PV22.unknown
  std::size_t leaves = 0;            ///< how many smallest regions it holds; 0: it is in no table
  std::vector<std::size_t> lies_in;  ///< the others that hold all its smallest regions, ascending
};

/// The regions `codes`, in their order. Regions that have the same smallest regions, as VR03 and
/// PV22 do, lie in each other. PV22.unknown lies where PV22 does, and in PV22.
std::vector<NestedRegion> nested(const std::vector<std::string>& codes, const Regions& regions);

/// The sums that these regions can form: each region as that of the regions of one level that make
/// it up, with the .unknown parts that are in none of those. As the smallest regions change from
/// year to year, those that are there are taken to make it up; whether they do, the counts tell.
std::vector<SumOfCells> sums_of(const std::vector<NestedRegion>& regions);

/// The smallest region of the tables that holds all of `codes`, or null; one of `codes` goes before
/// another that is as small.
const Region* smallest_holder(const std::vector<std::string>& codes, const Regions& regions);

}  // namespace corona
