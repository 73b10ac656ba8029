#include "reference/population.hpp"

#include "csv/table.hpp"
#include "reference/municipalities.hpp"

#include <cstdlib>

namespace corona {

Populations Populations::built_in() {
  constexpr int year = 2020;
  Populations all;
  for (const Municipality& place : municipalities(year)) {
    for (const std::string& code : {place.code, place.safety_region_code, place.health_service_code,
                                    place.province_code, std::string("NL")}) {
      all.by_region_[code][year] += place.population;
    }
  }
  return all;
}

Populations Populations::from_file(const std::string& path) {
  const std::string text = read_file(path);
  Table<3> table(path, text, {"region_code", "population", "year"}, 2);
  Populations all;
  for (Table<3>::Cells cell; table.read(cell);) {
    const auto [code, population, year_text] = cell;
    const auto inhabitants = parse_whole(population);
    if (!inhabitants || *inhabitants < 1) {
      throw table.fault("population: {} is not a whole number, 1 or more", in_quotes(population));
    }
    const auto year = year_text.empty() ? Count{no_year} : parse_whole(year_text);
    if (!year || *year < 0 || *year > 9999) {
      throw table.fault("year: {} is not a year", in_quotes(year_text));
    }
    auto& years = all.by_region_[std::string(code)];
    if (!years.emplace(static_cast<int>(*year), *inhabitants).second) {
      throw table.fault("{} stands twice in one year", in_quotes(code));
    }
  }
  return all;
}

std::optional<Populations::Found> Populations::find(std::string_view region_code, Date date) const {
  const auto region = by_region_.find(region_code);
  if (region == by_region_.end()) return std::nullopt;
  const int wanted = static_cast<int>(date::year_month_day{date}.year());
  const auto distance = [&](int year) { return std::abs(year - wanted); };
  auto nearest = region->second.begin();
  for (auto year = nearest; year != region->second.end(); ++year) {
    if (distance(year->first) < distance(nearest->first)) nearest = year;
  }
  return Found{nearest->second, nearest->first};
}

Populations read_populations(const std::string& path) {
  return path.empty() ? Populations::built_in() : Populations::from_file(path);
}

}  // namespace corona
