#pragma once

#include "export/html/html_table.hpp"

#include <string>
#include <vector>

namespace corona {

/// A line of a CSV file, with its end.
std::string csv_line(const std::vector<std::string>& cells);

/// What a table shows as CSV for people: figures in full with a decimal point, dates as 2020-09-14,
/// what is not known empty, and no text that a spreadsheet would run as a formula. Not for a table
/// whose heads stand in groups.
std::string csv_of(const HtmlTable& table);

/// A file as the address of a link, for a page that stands alone.
std::string data_address(const std::string& csv);

}  // namespace corona
