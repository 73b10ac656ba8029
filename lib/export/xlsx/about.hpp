#pragma once

#include "export/formats.hpp"
#include "export/xlsx/contents.hpp"
#include "export/xlsx/top_ten.hpp"

namespace corona {

class Workbook;

/// The sheet that says where the figures are from, of which days they are, how the workbook was
/// made, and what every column means. Nothing in it depends on where or when it was made.
void write_about(Workbook& book, const Job& job, const DayContents& days,
                 const RankingContents& ranking);

}  // namespace corona
