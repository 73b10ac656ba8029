#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// The first figures in sentences: how many in the last window, per 100 000 inhabitants beside the
/// province and the country, in the window before, and the rank.
std::string summary(const PageSource& source, const std::string& code);

/// A group of cards a metric: new and sum, and of the first metric rate, change, level and ranks;
/// each with its date and what it means.
PageData key_figures(const PageSource& source, const std::string& code);

}  // namespace corona
