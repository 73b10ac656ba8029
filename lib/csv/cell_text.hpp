#pragma once

#include "core/record.hpp"

#include <array>
#include <string_view>

namespace corona {

/// Where a date or a count is printed; no 64-bit number is longer.
using CellRoom = std::array<char, 24>;

/// The text of a cell, without quotes; empty: not known. It views the record's series and figures,
/// or `room`.
std::string_view cell_text(const Record& row, Column column, CellRoom& room);

}  // namespace corona
