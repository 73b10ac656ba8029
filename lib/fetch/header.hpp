#pragma once

#include "csv/foreign_rows.hpp"
#include "fetch/source.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace corona {

/// Where the columns of a layout stand in a file, counted from 0.
struct Header {
  std::size_t size = 0;  ///< how many columns the file has
  std::size_t date = 0;
  std::size_t code = 0;
  std::optional<std::size_t> name;
  std::optional<std::size_t> larger_region;        ///< for rows without a code
  std::vector<std::optional<std::size_t>> counts;  ///< of Layout::metrics; none where missing
};

/// Reads the first row as the header of a file of `source`. Throws Error that names the missing and
/// the unknown columns where it is not one; notes on stderr what can be done without: unknown
/// columns are dropped, a count that is not required stays empty.
Header read_header(ForeignRows& rows, const Source& source);

/// The next row, or false at the end. Throws Error where it has not as many fields as the header.
bool next_row(ForeignRows& rows, const Header& header, std::vector<std::string_view>& cells);

}  // namespace corona
