#include "export/seen_levels.hpp"

#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>

namespace corona {

SeenLevels::SeenLevels() {
  for (const std::string& name : level_schemes()) {
    candidates_.push_back({name, read_levels(name).names});
  }
}

void SeenLevels::add(const Record& row) {
  const std::string_view level = row.figures[Column::risk_level];
  const std::string_view stated = row.figures[Column::risk_scheme];
  if (level.empty() && stated.empty()) return;
  any_ = true;
  for (Candidate& scheme : candidates_) {
    const auto& levels = scheme.levels;
    const bool has =
        level.empty() || std::find(levels.begin(), levels.end(), level) != levels.end();
    scheme.possible = scheme.possible && has && (stated.empty() || stated == scheme.name);
  }
}

void SeenLevels::add(const SeenLevels& others) {
  any_ = any_ || others.any_;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    candidates_[i].possible = candidates_[i].possible && others.candidates_[i].possible;
  }
}

std::string SeenLevels::scheme() const {
  for (const Candidate& scheme : candidates_) {
    if (scheme.possible) return scheme.name;
  }
  return {};
}

const std::string& about_levels(const std::string& scheme, Locale locale) {
  return words("about_level." + (scheme.empty() ? "other" : scheme), locale);
}

}  // namespace corona
