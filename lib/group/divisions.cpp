#include "group/divisions.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

void refuse_unknown_level(const Regions& regions, const std::string& level) {
  std::vector<std::string_view> known;
  for (const Region& region : regions.all()) {
    if (region.level == level) return;
    if (std::find(known.begin(), known.end(), region.level) == known.end()) {
      known.push_back(region.level);
    }
  }
  throw usage_error("--to: no region is of level {}: {}", in_quotes(level),
                    suggestion(level, known));
}

}  // namespace

Division by_level(const Regions& regions, const Mergers& mergers,
                  const std::vector<std::string>& wanted) {
  const std::set<std::string> levels(wanted.begin(), wanted.end());
  std::string names;
  for (const std::string& level : levels) {
    refuse_unknown_level(regions, level);
    names += (names.empty() ? "" : " or ") + level;
  }
  Division division(regions, mergers, Rest::refuse,
                    {names, "describe it with --regions, or make groups with --members",
                     "--classification draws all dates alike"});
  for (const std::string& level : levels) {
    division.begin_level();
    for (Index leaf = 0; leaf < division.leaves().size(); ++leaf) {
      const Region* group = regions.at_level(division.leaves()[leaf].code, level);
      if (group != nullptr) division.put(leaf, group->code, group->name);
    }
  }
  return division;
}

Division by_classification(const Regions& regions, const Mergers& mergers, int year) {
  Division division(regions, mergers, Rest::refuse,
                    {fmt::format("municipality of {}", year),
                     "only municipalities of that year or before can be re-drawn", ""});
  division.begin_level();
  for (Index leaf = 0; leaf < division.leaves().size(); ++leaf) {
    const std::string code = division.leaves()[leaf].code;
    if (regions.find(code)->since > year) continue;
    const std::vector<Successor> parts = mergers.in_year(code, year);
    for (const Successor& part : parts) {
      const Region* group = regions.find(part.code);
      const std::string name = group != nullptr ? group->name : "";
      if (parts.size() == 1) {
        division.put(leaf, part.code, name);
      } else {
        division.put_part(leaf, part.code, name, part.weight);
      }
    }
  }
  return division;
}

}  // namespace corona
