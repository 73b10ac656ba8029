#pragma once

#include "export/locale.hpp"

#include <string>
#include <string_view>

namespace corona {

/// What a column of corona-csv(5), or of an open data package, means: a sentence without its full
/// stop. A column that is not in definitions.csv is a fault of the program.
const std::string& definition_of(std::string_view column, Locale locale);

}  // namespace corona
