#include "export/region_titles.hpp"

#include "core/region.hpp"

#include <fmt/format.h>

#include <map>

namespace corona {

std::vector<std::string> region_titles(std::span<const Series* const> regions,
                                       std::string_view taken) {
  std::map<std::string_view, int> uses{{taken, 1}};
  for (const Series* series : regions) ++uses[series->region_name];
  std::vector<std::string> titles;
  for (const Series* series : regions) {
    const std::string& code = series->region_code;
    const std::string& name = series->region_name;
    if (name.empty()) {
      titles.push_back(code);
    } else if (uses[name] > 1 || is_unknown_region(code)) {
      titles.push_back(fmt::format("{} ({})", name, code));
    } else {
      titles.push_back(name);
    }
  }
  return titles;
}

}  // namespace corona
