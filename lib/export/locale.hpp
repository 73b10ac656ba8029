#pragma once

#include "export/sheet.hpp"

#include <string>
#include <string_view>

namespace corona {

/// For whom an export is: `en` has the names of corona-csv(5) and a decimal point, `nl` Dutch words
/// and a decimal comma. Thousands are never grouped, and dates are ISO 8601 in both.
enum class Locale { en, nl };

/// The head of a column of the pipe.
Head head_of(Column column, Locale locale);

/// The head of a column that has the figures of a metric; one that has no Dutch word keeps its
/// name.
std::string_view title_of_metric(std::string_view metric, Locale locale);

/// Appends a date or a number as the locale writes it.
void append_figure(std::string& out, std::string_view figure, Locale locale);

}  // namespace corona
