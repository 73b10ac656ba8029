#pragma once

#include "core/record_store.hpp"
#include "csv/input.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What a stream holds of a single date, as a map shows it.
struct OneDate {
  Date date;                        ///< of no meaning where there are no rows
  RecordStore rows;                 ///< as they came
  std::vector<std::string> absent;  ///< codes of regions that have rows, but not on this date
};

/// Reads all of `in`, and keeps the rows of `wanted`, or of the last date there is. Throws Error
/// where no row is of that date.
OneDate read_one_date(Input& in, std::optional<Date> wanted);

}  // namespace corona
