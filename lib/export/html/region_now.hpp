#pragma once

#include "export/history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// A region's place, and how many others share it; none where it has no figure, and where all
/// regions that have one have the same.
struct Rank {
  std::optional<Count> place;
  Count others = 0;

  explicit operator bool() const { return place.has_value(); }
};

/// Where one region stands among those of its level, on the last day of the data.
struct RegionNow {
  const History* history = nullptr;
  const DayFigures* today = nullptr;        ///< null where it has no row on that day
  std::optional<double> rate, rate_before;  ///< per 100 000 in the window, now and a window ago
  std::optional<double> total_rate;         ///< per 100 000, of the total
  bool by_count = false;                    ///< inhabitants are known of no region of its level
  /// What it is ranked by: the rates, or by_count the sums of the windows and the total.
  std::optional<double> figure, figure_before, total_figure;
  Rank rank, rank_total;  ///< the highest first; equal ones share
  bool is_new = false;    ///< newly above the mildest level

  /// How much the figure rose in a window.
  std::optional<double> rise() const;
};

/// The regions of the level of `like` that have the metric, in the order of their names.
std::vector<RegionNow> regions_now(const Archive& archive, const std::string& metric,
                                   const std::string& like);

/// The code of a region of the smallest kind there is: what rankings and maps are of.
std::string smallest_region(const Archive& archive, const std::string& metric);

}  // namespace corona
