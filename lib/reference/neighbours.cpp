#include "reference/neighbours.hpp"

#include "csv/table.hpp"
#include "reference/embedded.hpp"
#include "reference/mergers.hpp"

#include <set>

namespace corona {

std::vector<std::string> neighbours(std::string_view code, int year) {
  const Mergers mergers = Mergers::built_in();
  Table<2> table("neighbours.csv", embedded::neighbours, {"region_code", "neighbour_code"});
  std::set<std::string> found;
  for (Table<2>::Cells cell; table.read(cell);) {
    const std::vector<Successor> one = mergers.in_year(cell[0], year);
    const std::vector<Successor> other = mergers.in_year(cell[1], year);
    if (one.size() > 1 || other.size() > 1 || one[0].code == other[0].code) continue;
    if (one[0].code == code) found.insert(other[0].code);
    if (other[0].code == code) found.insert(one[0].code);
  }
  return {found.begin(), found.end()};
}

}  // namespace corona
