#include "export/package/nesting.hpp"

#include "core/region.hpp"
#include "core/text_hash.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

using Leaves = std::vector<std::size_t>;  // ascending

/// The smallest regions that each region holds, by code.
TextMap<std::string_view, Leaves> leaves_by_region(const Regions& regions) {
  TextMap<std::string_view, Leaves> leaves;
  const std::vector<const Region*> all = regions.leaves();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const Region* holder : regions.with_ancestors(all[i]->code)) {
      leaves[holder->code].push_back(i);
    }
  }
  return leaves;
}

bool lies_in(const NestedRegion& region, std::size_t other) {
  return std::binary_search(region.lies_in.begin(), region.lies_in.end(), other);
}

/// Whether regions of one level make up another; of the smallest ones only the counts can tell.
bool make_up(const std::vector<std::size_t>& parts, std::size_t whole,
             const std::vector<NestedRegion>& regions) {
  std::size_t leaves = 0;
  for (const std::size_t part : parts) leaves += regions[part].leaves;
  return leaves == parts.size() || leaves == regions[whole].leaves;
}

SumOfCells sum_of_level(const std::vector<NestedRegion>& regions, std::size_t whole,
                        const std::string& level) {
  SumOfCells sum{whole, {}};
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (regions[i].level == level && lies_in(regions[i], whole)) sum.parts.push_back(i);
  }
  if (!make_up(sum.parts, whole, regions)) sum.parts.clear();
  if (sum.parts.empty()) return sum;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (!is_unknown_region(regions[i].code) || !lies_in(regions[i], whole)) continue;
    const bool counted = std::any_of(sum.parts.begin(), sum.parts.end(),
                                     [&](std::size_t part) { return lies_in(regions[i], part); });
    if (!counted) sum.parts.push_back(i);
  }
  return sum;
}

}  // namespace

std::vector<NestedRegion> nested(const std::vector<std::string>& codes, const Regions& regions) {
  const auto leaves = leaves_by_region(regions);
  std::vector<const Leaves*> held;
  std::vector<NestedRegion> all;
  for (const std::string& code : codes) {
    const auto found = leaves.find(known_region(code));
    held.push_back(found == leaves.end() ? nullptr : &found->second);
    NestedRegion region{code, "", held.back() == nullptr ? 0 : held.back()->size(), {}};
    if (const Region* known = regions.find(code)) region.level = known->level;
    all.push_back(std::move(region));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (i == j || held[i] == nullptr || held[j] == nullptr) continue;
      if (is_unknown_region(codes[j]) || held[i]->size() > held[j]->size()) continue;
      if (std::includes(held[j]->begin(), held[j]->end(), held[i]->begin(), held[i]->end())) {
        all[i].lies_in.push_back(j);
      }
    }
  }
  return all;
}

std::vector<SumOfCells> sums_of(const std::vector<NestedRegion>& regions) {
  std::set<std::string> levels;
  for (const NestedRegion& region : regions) {
    if (!region.level.empty()) levels.insert(region.level);
  }
  std::vector<SumOfCells> sums;
  for (std::size_t whole = 0; whole < regions.size(); ++whole) {
    for (const std::string& level : levels) {
      if (level == regions[whole].level || is_unknown_region(regions[whole].code)) continue;
      SumOfCells sum = sum_of_level(regions, whole, level);
      if (!sum.parts.empty()) sums.push_back(std::move(sum));
    }
  }
  return sums;
}

const Region* smallest_holder(const std::vector<std::string>& codes, const Regions& regions) {
  const auto leaves = leaves_by_region(regions);
  const std::set<std::string_view> ours(codes.begin(), codes.end());
  std::set<std::size_t> all;
  for (const std::string& code : codes) {
    const auto found = leaves.find(known_region(code));
    if (found == leaves.end()) return nullptr;
    all.insert(found->second.begin(), found->second.end());
  }
  const Region* best = nullptr;
  const auto cost = [&](const Region& region) {
    return std::pair(leaves.at(region.code).size(), !ours.contains(region.code));
  };
  for (const Region& region : regions.all()) {
    const auto found = leaves.find(region.code);
    if (found == leaves.end()) continue;
    const Leaves& held = found->second;
    if (!std::includes(held.begin(), held.end(), all.begin(), all.end())) continue;
    if (best == nullptr || cost(region) < cost(*best)) best = &region;
  }
  return best;
}

}  // namespace corona
