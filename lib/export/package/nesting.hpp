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
  std::vector<std::size_t> leaves;   ///< numbers of its smallest regions; empty: it is in no table
  bool is_leaf = false;              ///< it is a smallest region itself
  std::vector<std::size_t> lies_in;  ///< the others that hold all its smallest regions, ascending
};

/// The regions `codes`, in their order. Regions that have the same smallest regions, as VR03 and
/// PV22 do, lie in each other. PV22.unknown lies where PV22 does, and in PV22.
std::vector<NestedRegion> nested(const std::vector<std::string>& codes, const Regions& regions);

/// Sums of cells that are regions, and of the smallest regions without a cell of their own.
struct RegionSums {
  std::vector<SumOfCells> sums;
  /// For each cell after those of the regions, of how many smallest regions it is the rest.
  std::vector<std::size_t> rests;
};

/// The sums from which all others of these regions follow. Each region is the sum of the regions of
/// one level in it, of the smallest regions in none of those, and of its .unknown parts in none of
/// those. Smallest regions without a cell that lie in the same regions are one cell, a rest.
RegionSums sums_of(const std::vector<NestedRegion>& regions);

/// The smallest region of the tables that holds all of `codes`, or null; one of `codes` goes before
/// another that is as small.
const Region* smallest_holder(const std::vector<std::string>& codes, const Regions& regions);

}  // namespace corona
