#pragma once

#include "core/region.hpp"
#include "export/seen_levels.hpp"
#include "export/xlsx/spool.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace corona {

/// The first lines of the last ranking of a metric and level.
struct TopTen {
  std::string metric;
  RegionLevel level;
  Date date;
  std::size_t first = 0;  ///< line of the ranking, from 0
  std::size_t size = 0;   ///< lines, 1 to 10
};

/// A record is ranked among those of the same date, metric and level.
using RankedList = std::tuple<Date, std::string, RegionLevel>;
RankedList list_of(const Record& row);

/// How many records of a list have a rank, and the lowest of these; where that is beyond how many
/// there are, the list is a part of a longer one.
struct RankedRegions {
  Count count = 0;
  Count lowest = 0;
};

/// What the ranked records of a stream hold, to plan their sheet and charts by.
struct RankingContents {
  ColumnSet columns;  ///< those of the records, but for those of levels that no record has
  SeenLevels seen_levels;
  std::size_t rows = 0;
  std::optional<Date> first, last;
  std::map<RankedList, RankedRegions> ranked;
  std::vector<TopTen> top;
  std::optional<Column> value;  ///< what the regions are ranked by, as far as the figures show it
};

RankingContents survey_ranking(const Spool& spool);

}  // namespace corona
