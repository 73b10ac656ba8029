#include "export/html/region_now.hpp"

#include "core/region.hpp"
#include "rank/order.hpp"
#include "reference/name.hpp"
#include "series/rate.hpp"

#include <algorithm>
#include <map>

namespace corona {
namespace {

void rank(std::vector<RegionNow>& regions, std::optional<double> RegionNow::*value,
          Rank RegionNow::*rank) {
  Values values;
  std::map<double, Count> regions_of;
  for (const RegionNow& region : regions) {
    values.push_back(region.*value);
    if (region.*value) ++regions_of[*(region.*value)];
  }
  if (regions_of.size() == 1 && regions_of.begin()->second > 1) return;
  const Ranks ranks = ranks_of(values, Ties::min, Direction::highest_first);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (ranks[i]) regions[i].*rank = {ranks[i], regions_of[*values[i]] - 1};
  }
}

/// As people look a name up: accents, apostrophes and capitals aside.
void sort_by_name(std::vector<RegionNow>& regions) {
  std::vector<std::pair<std::string, RegionNow>> named;
  for (const RegionNow& region : regions) {
    named.emplace_back(folded_name(region.history->name), region);
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < regions.size(); ++i) regions[i] = named[i].second;
}

}  // namespace

std::optional<double> RegionNow::rise() const {
  if (!rate || !rate_before) return std::nullopt;
  return *rate - *rate_before;
}

std::vector<RegionNow> regions_now(const Archive& archive, const std::string& metric,
                                   const std::string& like) {
  std::vector<RegionNow> regions;
  const Date last = archive.last(metric);
  for (const History& history : archive.histories()) {
    if (history.metric != metric || is_unknown_region(history.code) ||
        level_of_code(history.code) != level_of_code(like)) {
      continue;
    }
    RegionNow& now = regions.emplace_back();
    now.history = &history;
    now.today = history.on(last);
    if (now.today == nullptr) continue;
    now.rate = now.today->per_100k;
    now.total_rate = per_100k(now.today->total, history.population);
    now.is_new = now.today->signal;
    const DayFigures* before = history.on(last - Days{history.window});
    if (before != nullptr) now.rate_before = before->per_100k;
  }
  sort_by_name(regions);
  rank(regions, &RegionNow::rate, &RegionNow::rank);
  rank(regions, &RegionNow::total_rate, &RegionNow::rank_total);
  return regions;
}

std::string smallest_region(const Archive& archive, const std::string& metric) {
  constexpr RegionLevel order[] = {RegionLevel::municipality,  RegionLevel::other,
                                   RegionLevel::safety_region, RegionLevel::health_service,
                                   RegionLevel::province,      RegionLevel::country};
  const History* found = nullptr;
  const auto place = [&](const History& history) {
    return std::find(std::begin(order), std::end(order), level_of_code(history.code));
  };
  for (const History& history : archive.histories()) {
    if (history.metric != metric || is_unknown_region(history.code)) continue;
    if (found == nullptr || place(history) < place(*found)) found = &history;
  }
  return found == nullptr ? "" : found->code;
}

}  // namespace corona
