#pragma once

#include "csv/foreign_rows.hpp"
#include "fetch/description/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The columns of a file, called as its source's description calls them.
struct Header {
  std::vector<std::string> names;  ///< in UTF-8

  std::optional<std::size_t> place_of(std::string_view name) const;
};

/// Reads the first row as the header of a file of `source`. Throws Error that names the missing and
/// the unknown columns where it is not one; notes on stderr what can be done without: unknown
/// columns are dropped, a count that is optional is not known.
Header read_header(ForeignRows& rows, const Source& source);

/// The next row, or false at the end. Throws Error where it has not as many fields as the header.
bool next_row(ForeignRows& rows, const Header& header, std::vector<std::string_view>& cells);

}  // namespace corona
