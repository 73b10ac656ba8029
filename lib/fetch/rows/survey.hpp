#pragma once

#include "core/date.hpp"
#include "fetch/rows/row_regions.hpp"

#include <optional>

namespace corona {

/// What is told of a file besides its source's description.
struct Told {
  std::optional<DateForm> dates;  ///< day or month first, where the file itself does not show it
  std::optional<Date> date;       ///< the day of all rows, where they have no date
};

/// What the dates of a whole file tell, before the file is read in earnest.
struct Survey {
  DateForm form = DateForm::iso;
  bool ascending = true;  ///< no date comes after a later one
};

/// Reads the dates of all rows behind the header but those that a rule leaves out. Throws Error at
/// the first text that is no date in the form of those before it or of the layout, and where the
/// day and the month could change places.
Survey survey(ForeignRows& rows, const Header& header, const RowRegions& regions,
              const Layout& layout, std::optional<DateForm> told);

}  // namespace corona
