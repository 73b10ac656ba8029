#include "export/package/nesting.hpp"

#include "core/region.hpp"
#include "core/text_hash.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

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

/// The regions, none of them .unknown, that hold each smallest region; ascending.
std::vector<std::vector<std::size_t>> holders_of_leaves(const std::vector<NestedRegion>& regions) {
  std::vector<std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (is_unknown_region(regions[i].code)) continue;
    for (const std::size_t leaf : regions[i].leaves) {
      if (leaf >= holders.size()) holders.resize(leaf + 1);
      holders[leaf].push_back(i);
    }
  }
  return holders;
}

/// A set of numbers that is emptied at once.
class Marks {
 public:
  explicit Marks(std::size_t size) : marks_(size) {}
  void clear() { ++current_; }
  bool has(std::size_t i) const { return marks_[i] == current_; }
  /// False if it was there.
  bool add(std::size_t i) { return std::exchange(marks_[i], current_) != current_; }

 private:
  std::vector<std::size_t> marks_;
  std::size_t current_ = 1;
};

/// Makes the sums of the regions of a stream.
class Summing {
 public:
  explicit Summing(const std::vector<NestedRegion>& regions)
      : regions_(regions),
        within_(regions.size()),
        cells_(cells_of_leaves(regions, sums_.rests)),
        is_covered_(cells_.size()),
        is_part_(regions.size() + sums_.rests.size()) {
    for (std::size_t i = 0; i < regions.size(); ++i) {
      for (const std::size_t other : regions[i].lies_in) within_[other].push_back(i);
    }
  }

  RegionSums run() {
    for (std::size_t whole = 0; whole < regions_.size(); ++whole) {
      if (!regions_[whole].is_leaf && !is_unknown_region(regions_[whole].code)) add_sums(whole);
    }
    return std::move(sums_);
  }

 private:
  /// A way to make up a region.
  struct Partition {
    std::vector<std::size_t> of_level;  // regions of one level, none of them a smallest region
    std::vector<std::size_t> others;    // what they leave
    bool is_complete;                   // they leave nothing but .unknown parts, and are smaller

    std::size_t size() const { return of_level.size() + others.size(); }
  };

  /// The cell of each smallest region: its own, or that of a rest.
  static std::vector<std::size_t> cells_of_leaves(const std::vector<NestedRegion>& regions,
                                                  std::vector<std::size_t>& rest_sizes) {
    const auto holders = holders_of_leaves(regions);
    std::vector<std::size_t> cells(holders.size());
    std::map<std::vector<std::size_t>, std::size_t> rests;  // by the regions that hold them
    for (std::size_t leaf = 0; leaf < holders.size(); ++leaf) {
      const auto own = std::find_if(holders[leaf].begin(), holders[leaf].end(),
                                    [&](std::size_t region) { return regions[region].is_leaf; });
      if (own != holders[leaf].end()) {
        cells[leaf] = *own;
      } else if (!holders[leaf].empty()) {
        const auto [rest, is_new] = rests.try_emplace(holders[leaf], rest_sizes.size());
        if (is_new) rest_sizes.push_back(0);
        ++rest_sizes[rest->second];
        cells[leaf] = regions.size() + rest->second;
      }
    }
    return cells;
  }

  void add_sums(std::size_t whole) {
    std::map<std::string_view, std::vector<std::size_t>> by_level{{"", {}}};
    for (const std::size_t part : within_[whole]) {
      const NestedRegion& region = regions_[part];
      if (!region.is_leaf && !region.level.empty()) by_level[region.level].push_back(part);
    }
    std::vector<Partition> partitions;
    for (auto& [level, parts] : by_level) partitions.push_back(partition(whole, std::move(parts)));
    std::stable_sort(partitions.begin(), partitions.end(),
                     [](const Partition& a, const Partition& b) { return a.size() < b.size(); });
    for (auto each = partitions.begin(); each != partitions.end(); ++each) {
      const bool follows = std::any_of(partitions.begin(), each, [&](const Partition& other) {
        return other.is_complete && lies_within(*each, other);
      });
      if (follows) {
        each->is_complete = false;  // one sum does not follow from another that follows from it
        continue;
      }
      SumOfCells sum{whole, each->of_level};
      sum.parts.insert(sum.parts.end(), each->others.begin(), each->others.end());
      sums_.sums.push_back(std::move(sum));
    }
  }

  Partition partition(std::size_t whole, std::vector<std::size_t> of_level) {
    is_part_.clear();
    is_covered_.clear();
    for (const std::size_t part : of_level) {
      is_part_.add(part);
      for (const std::size_t leaf : regions_[part].leaves) is_covered_.add(leaf);
    }
    Partition made{std::move(of_level), {}, false};
    for (const std::size_t leaf : regions_[whole].leaves) {
      if (!is_covered_.has(leaf) && is_part_.add(cells_[leaf])) made.others.push_back(cells_[leaf]);
    }
    made.is_complete = made.of_level.size() > 1 && made.others.empty();
    for (const std::size_t part : within_[whole]) {
      if (!is_unknown_region(regions_[part].code)) continue;
      const auto& holders = regions_[part].lies_in;
      if (std::none_of(holders.begin(), holders.end(), [&](auto i) { return is_part_.has(i); })) {
        made.others.push_back(part);
      }
    }
    return made;
  }

  /// Whether each region of the one's level lies in a region of the other's.
  bool lies_within(const Partition& one, const Partition& other) {
    is_part_.clear();
    for (const std::size_t part : other.of_level) is_part_.add(part);
    return std::all_of(one.of_level.begin(), one.of_level.end(), [&](std::size_t part) {
      const auto& holders = regions_[part].lies_in;
      return std::any_of(holders.begin(), holders.end(), [&](auto i) { return is_part_.has(i); });
    });
  }

  const std::vector<NestedRegion>& regions_;
  RegionSums sums_;
  std::vector<std::vector<std::size_t>> within_;  // the regions that lie in each
  std::vector<std::size_t> cells_;                // of the smallest regions
  Marks is_covered_;                              // smallest regions
  Marks is_part_;                                 // cells
};

}  // namespace

std::vector<NestedRegion> nested(const std::vector<std::string>& codes, const Regions& regions) {
  const auto leaves = leaves_by_region(regions);
  const std::vector<const Region*> all_leaves = regions.leaves();
  std::vector<NestedRegion> all;
  for (const std::string& code : codes) {
    NestedRegion region;
    region.code = code;
    const auto found = leaves.find(known_region(code));
    if (found != leaves.end()) region.leaves = found->second;
    if (const Region* known = regions.find(code)) region.level = known->level;
    region.is_leaf = region.leaves.size() == 1 && all_leaves[region.leaves[0]]->code == code;
    all.push_back(std::move(region));
  }
  const auto holders = holders_of_leaves(all);
  std::vector<std::size_t> held(all.size());  // how many smallest regions of the one at hand
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::size_t>& lies_in = all[i].lies_in;
    for (const std::size_t leaf : all[i].leaves) {
      if (leaf >= holders.size()) continue;
      for (const std::size_t holder : holders[leaf]) {
        if (held[holder]++ == 0) lies_in.push_back(holder);
      }
    }
    std::vector<std::size_t> touched = lies_in;
    std::erase_if(lies_in, [&](std::size_t holder) {
      return holder == i || held[holder] < all[i].leaves.size();
    });
    std::sort(lies_in.begin(), lies_in.end());
    for (const std::size_t holder : touched) held[holder] = 0;
  }
  return all;
}

RegionSums sums_of(const std::vector<NestedRegion>& regions) {
  return Summing(regions).run();
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
    if (held.size() < all.size()) continue;
    if (!std::includes(held.begin(), held.end(), all.begin(), all.end())) continue;
    if (best == nullptr || cost(region) < cost(*best)) best = &region;
  }
  return best;
}

}  // namespace corona
