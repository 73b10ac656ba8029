#include "reference/population_lookup.hpp"

#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {

std::optional<Count> PopulationLookup::of(const Series& series, Date date) {
  if (series.id >= known_.size()) known_.resize(series.id + 1);
  Known& known = known_[series.id];
  const auto year = static_cast<int>(date::year_month_day{date}.year());
  if (known.year != year) known = {year, look_up(series, date, year)};
  return known.inhabitants;
}

std::optional<Count> PopulationLookup::look_up(const Series& series, Date date, int year) {
  if (is_unknown_region(series.region_code)) return std::nullopt;
  const auto found = populations_.find(series.region_code, date);
  if (!found) {
    const std::string name =
        fmt::format("{} {}", printable(series.region_code), printable(series.region_name));
    if (std::find(missing_.begin(), missing_.end(), name) == missing_.end()) {
      missing_.push_back(name);
    }
    return std::nullopt;
  }
  if (found->year != Populations::no_year && found->year != year) other_year_ = found->year;
  if (found->inferred) inferred_year_ = found->year;
  return found->inhabitants;
}

void PopulationLookup::tell() const {
  if (!missing_.empty()) {
    note("no population, so no rate: {}: give one with --population", listed(missing_));
  }
  if (other_year_) note("rates use the population of {}, the nearest year there is", *other_year_);
  if (inferred_year_) {
    note("the population of {} is inferred from rates that were published", *inferred_year_);
  }
}

}  // namespace corona
