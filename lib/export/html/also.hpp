#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// Sections for the data of --also: of the region where it has it, else of its province or the
/// country, else of all regions it has where these are few; the last 26 weeks of daily figures.
PageData also_sections(const PageSource& source, const std::string& code);

}  // namespace corona
