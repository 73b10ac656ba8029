#pragma once

#include "fetch/foreign_date.hpp"
#include "fetch/header.hpp"

#include <optional>
#include <string>

namespace corona {

/// What the dates of a whole file tell, before the file is read in earnest.
struct Survey {
  DateForm form = DateForm::iso;
  bool ascending = true;  ///< no date comes after a later one
};

/// Reads the dates of all rows behind the header. Throws Error at the first text that is no date in
/// the form of those before it, and where the day and the month could change places; `told` says
/// which of the two comes first, for dates that are not ISO.
Survey survey(ForeignRows& rows, const Header& header, const std::string& date_column,
              std::optional<DateForm> told);

}  // namespace corona
