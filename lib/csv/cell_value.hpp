#pragma once

#include "core/record.hpp"

#include <optional>
#include <string_view>

namespace corona {

/// What a cell of this kind should be, for messages: "a whole number, 0 or more".
std::string_view expectation(Kind kind);

/// Whether a cell of this kind can hold the text; all but text may be empty.
bool fits(Kind kind, std::string_view text);

/// Puts a cell into the record, or returns false where the column cannot hold it. For the columns
/// from `total` on.
bool assign(Record& row, Column column, std::string_view text);

/// Takes the cell of such a column, or of an unknown one, from the start of `text`, which ends in a
/// line feed. False where it wants a second look: it does not fit, is quoted, or has more than 18
/// digits.
bool take_cell(Record& row, std::optional<Column> column, std::string_view& text);

}  // namespace corona
