#include "group/division.hpp"

#include <algorithm>

namespace corona {
namespace {

bool has(const std::vector<Index>& all, Index wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

Division::Division(const Regions& regions, const Mergers& mergers, Rest rest, Wording wording)
    : regions_(regions), mergers_(mergers), rest_(rest), wording_(std::move(wording)) {
  for (const Region* region : regions.leaves()) {
    Leaf& leaf = leaves_[add_leaf(region->code)];
    leaf.name = region->name;
    leaf.begins = region->since != 0;
  }
  for (Index leaf = 0; leaf < leaves_.size(); ++leaf) {
    for (const Successor& part : mergers.successors(leaves_[leaf].code)) {
      const auto successor = leaf_index_.find(part.code);
      if (successor == leaf_index_.end()) continue;
      leaves_[leaf].successors.push_back(successor->second);
      leaves_[successor->second].predecessors.push_back(leaf);
    }
  }
}

Index Division::add_leaf(const std::string& code) {
  const auto [known, is_new] = leaf_index_.emplace(code, static_cast<Index>(leaves_.size()));
  if (is_new) leaves_.emplace_back().code = code;
  return known->second;
}

void Division::put(Index leaf, const std::string& group_code, const std::string& group_name) {
  const auto [known, is_new] = group_index_.emplace(group_code, static_cast<Index>(groups_.size()));
  if (is_new) groups_.push_back({group_code, group_name, levels_ - 1, {}, {}});
  groups_[known->second].leaves.push_back(leaf);
  leaves_[leaf].groups.push_back(known->second);
}

void Division::put_named(Index leaf, const std::string& group_code, const std::string& group_name) {
  put(leaf, group_code, group_name);
  groups_[group_index_.at(group_code)].named.push_back(leaf);
}

void Division::put_part(Index leaf, const std::string& group_code, const std::string& group_name,
                        Count weight) {
  put(leaf, group_code, group_name);
  leaves_[leaf].weights.push_back(weight);
}

std::vector<Index> Division::leaves_of(std::string_view region_code) const {
  const auto itself = leaf_index_.find(std::string(region_code));
  if (itself != leaf_index_.end()) return {itself->second};
  std::vector<Index> found;
  for (const Region* leaf : regions_.leaves(region_code)) {
    found.push_back(leaf_index_.at(leaf->code));
  }
  return found;
}

std::vector<Index> Division::groups_of(const std::vector<Index>& leaves) const {
  if (leaves.empty()) return {};
  std::vector<Index> common = leaves_[leaves.front()].groups;
  for (const Index leaf : leaves) {
    std::erase_if(common, [&](Index group) { return !has(leaves_[leaf].groups, group); });
  }
  return common;
}

}  // namespace corona
