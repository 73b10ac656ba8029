#pragma once

#include "core/record.hpp"
#include "csv/foreign_rows.hpp"
#include "fetch/description/source.hpp"

#include <optional>
#include <string_view>

namespace corona {

/// The count that a cell holds; nothing where it is not known. Throws Error, at the row last read
/// and with the name of the column, where the cell is no count of this layout.
std::optional<Count> read_count(const ForeignRows& rows, std::string_view column,
                                std::string_view cell, const Layout& layout,
                                const MetricColumn& metric);

/// Puts a count where the pipe has it: a total in `total`; that of a period in `new` and, where it
/// is negative, in `correction`, with the `days` it covers.
void set_count(Observation& row, const Layout& layout, std::optional<Count> count);

/// The columns of the pipe that a layout fills.
ColumnSet columns_filled(const Layout& layout);

}  // namespace corona
