#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

/// Where classes begin, and what there is to say of that; empty: nothing.
struct KnownBounds {
  std::vector<double> lower;
  std::string note;
};

/// Of cases per 100 000 inhabitants in 7 days: for Dutch regions, 10 and the bounds of the levels
/// in force on that date; before and after those, and for others or beside levels of another
/// scheme, round numbers. Where there was a
/// signal value and no levels, it takes the place of 50.
KnownBounds weekly_rate_bounds(Date date, bool dutch, Locale locale);

/// Whose levels those of a scheme are, since when, and for which regions; `others` are to have them
/// applied too. Empty where the scheme is not one of those built in, or had no level on that date.
std::string note_on_levels(const std::string& scheme, Date date, bool others, Locale locale);

}  // namespace corona
