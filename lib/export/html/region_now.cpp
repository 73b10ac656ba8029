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

std::optional<double> as_figure(std::optional<Count> count) {
  return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
}

void set_figures(std::vector<RegionNow>& regions, Date before) {
  const bool by_count = std::none_of(regions.begin(), regions.end(), [](const RegionNow& now) {
    return now.history->population.has_value();
  });
  for (RegionNow& now : regions) {
    now.by_count = by_count;
    now.figure = now.rate;
    now.figure_before = now.rate_before;
    now.total_figure = now.total_rate;
    if (!by_count || now.today == nullptr) continue;
    const DayFigures* then = now.history->on(before);
    now.figure = as_figure(now.today->sum);
    now.total_figure = as_figure(now.today->total);
    if (then != nullptr) now.figure_before = as_figure(then->sum);
  }
}

}  // namespace

std::optional<double> RegionNow::rise() const {
  if (!figure || !figure_before) return std::nullopt;
  return *figure - *figure_before;
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
  if (!regions.empty()) set_figures(regions, last - Days{regions.front().history->window});
  rank(regions, &RegionNow::figure, &RegionNow::rank);
  rank(regions, &RegionNow::total_figure, &RegionNow::rank_total);
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
