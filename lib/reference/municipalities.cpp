#include "reference/municipalities.hpp"

#include "csv/table.hpp"
#include "reference/embedded.hpp"

namespace corona {

std::vector<Municipality> municipalities(int year) {
  if (year != 2020) throw data_error("no table of the municipalities of {}", year);
  Table<9> table("municipalities-2020.csv", embedded::municipalities_2020,
                 {"code", "name", "province_code", "province", "safety_region_code",
                  "safety_region", "health_service_code", "health_service", "population"});
  std::vector<Municipality> all;
  for (Table<9>::Cells cell; table.read(cell);) {
    const auto text = [&](std::size_t i) { return std::string(cell[i]); };
    const auto population = parse_whole(cell[8]);
    if (!population) throw table.fault("population: {} is not a whole number", in_quotes(cell[8]));
    all.push_back(
        {text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), *population});
  }
  return all;
}

}  // namespace corona
