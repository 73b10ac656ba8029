#include "fuzz.hpp"
#include "group/divisions.hpp"

#include <algorithm>

/// Every leaf of a group knows that it lies there, once.
void corona::fuzz::take(std::string_view bytes) {
  const Division division = by_members(Regions::built_in(), Mergers::built_in(), file_of(bytes));
  for (Index group = 0; group < division.groups().size(); ++group) {
    must(division.groups()[group].level < division.levels());
    for (const Index leaf : division.groups()[group].leaves) {
      const auto& groups = division.leaves().at(leaf).groups;
      must(std::count(groups.begin(), groups.end(), group) == 1);
    }
  }
}
