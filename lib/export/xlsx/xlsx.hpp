#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"

namespace corona {

/// Writes a workbook (ECMA-376, .xlsx) with a sheet for each thing that the stream holds: rankings,
/// daily counts or totals, indicators, corrections, charts, and what it is about. The same input
/// gives the same bytes.
///
/// Memory grows with the number of series and of dates, and by a byte a record; a copy of the input
/// and the workbook lie in $TMPDIR meanwhile. Throws Error, before anything is written, where a
/// sheet would have more rows or columns than sheets can have.
void write_xlsx(Input& in, const Job& job);

}  // namespace corona
