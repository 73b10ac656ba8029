#include "export/package/covered_days.hpp"

#include <iterator>

namespace corona {

bool CoveredDays::add(const Series& series, Date first, Date last) {
  if (runs_.size() <= series.id) runs_.resize(series.id + 1);
  Runs& runs = runs_[series.id];
  const auto after = runs.upper_bound(last);
  auto run = after == runs.begin() ? runs.end() : std::prev(after);
  if (run != runs.end() && run->second >= first) return false;
  if (run != runs.end() && run->second + Days{1} == first) {
    run->second = last;
  } else {
    run = runs.emplace_hint(after, first, last);
  }
  if (after != runs.end() && after->first == last + Days{1}) {
    run->second = after->second;
    runs.erase(after);
  }
  return true;
}

}  // namespace corona
