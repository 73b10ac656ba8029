#pragma once

#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

/// "35, 100 and 250": the parts in a sentence of that language; "" for none.
std::string enumeration(const std::vector<std::string>& parts, Locale locale);

}  // namespace corona
