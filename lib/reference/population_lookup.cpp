#include "reference/population_lookup.hpp"

#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "reference/drawing.hpp"

#include <algorithm>

namespace corona {

std::optional<Count> PopulationLookup::of(const Series& series, Date date) {
  if (series.id >= known_.size()) known_.resize(series.id + 1);
  Known& known = known_[series.id];
  if (date != date_) year_ = static_cast<int>(date::year_month_day{date}.year());
  date_ = date;
  if (known.year != year_) known = {year_, look_up(series, date, year_)};
  return known.inhabitants;
}

std::optional<Count> PopulationLookup::look_up(const Series& series, Date date, int year) {
  if (is_unknown_region(series.region_code)) return std::nullopt;
  const auto found = populations_.find(series.region_code, date);
  std::string name = printable(series.region_code);
  if (!series.region_name.empty()) name += " " + printable(series.region_name);
  if (!found) {
    missing_.insert(name);
    return std::nullopt;
  }
  if (found->year != Populations::no_year && found->year != year) {
    other_years_[found->year].insert(name);
  }
  if (found->inferred) inferred_year_ = found->year;
  return found->inhabitants;
}

void PopulationLookup::learn_drawing(const std::vector<std::string>& codes) {
  if (const auto year = drawing_of(codes)) populations_.draw_as(*year);
}

void PopulationLookup::tell() const {
  if (!missing_.empty()) {
    note("no population, so no rate: {}: give one with --population", listed_short(missing_));
  }
  for (const auto& [year, names] : other_years_) {
    note("rates use the population of {}, the nearest year there is, for {}", year,
         listed_short(names));
  }
  if (inferred_year_) {
    note("the population of {} is inferred from rates that were published", *inferred_year_);
  }
}

}  // namespace corona
