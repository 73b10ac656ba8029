#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// Sections for the data of --also: of the region where it has it, else of all regions it has.
PageData also_sections(const PageSource& source, const std::string& code);

}  // namespace corona
