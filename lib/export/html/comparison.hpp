#pragma once

#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>

namespace corona {

/// Sets what region.mustache shows of a region beside others: a table, a chart of up to six of
/// them with its figures of each week, and which these are where the table has more.
void set_comparison(PageData& data, const PageSource& source, const std::string& code);

}  // namespace corona
