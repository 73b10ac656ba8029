#pragma once

#include "export/history.hpp"

#include <string>

namespace corona {

/// The means of a series from first to last as a line without axes, for a cell of a table; its
/// words are `title`. For a page that has the style of the pictures.
std::string spark_line(const History& history, Date first, Date last, const std::string& title);

}  // namespace corona
