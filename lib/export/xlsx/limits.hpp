#pragma once

#include "export/xlsx/contents.hpp"
#include "export/xlsx/top_ten.hpp"

namespace corona {

/// Throws Error, with what to leave out, where a sheet would have more rows or columns than a sheet
/// can have, or the workbook more sheets than can be told apart.
void require_room(const DayContents& days, const RankingContents& ranking);

}  // namespace corona
