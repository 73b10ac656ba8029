#pragma once

#include "core/number.hpp"

#include <string>

namespace corona {

/// The figures as the ministry's dashboard (coronadashboard.rijksoverheid.nl) rounded them: half
/// up, to one decimal, always shown: "2.0". All in whole numbers, so that no half is lost.

/// round1(sum / window): the mean of a day.
std::string dashboard_mean(Count sum, Count window);

/// Per 100 000 inhabitants of a day, from the mean over the window; in municipalities that mean was
/// rounded to a whole number first, which a window of a day leaves as it is.
std::string dashboard_per_100k_day(Count sum, Count window, Count population, bool municipality);

}  // namespace corona
