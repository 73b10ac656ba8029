#pragma once

#include "export/locale.hpp"

#include <string>

namespace corona {

/// A day, a moment of RFC 3339 or one as servers write it ("Mon, 14 Sep 2020 13:15:00 GMT"), as
/// people of that language read it: "14 September 2020, 13:15 (UTC)". Any other text as it is.
std::string moment_text(const std::string& text, Locale locale);

}  // namespace corona
