#include "group/roster.hpp"

#include "core/error.hpp"
#include "core/region.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <set>

namespace corona {

const Member& Roster::enlist(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= members_.size()) members_.resize(id + 1);
  if (members_[id].series == nullptr) {
    Member member;
    member.series = row.series;
    member.metric = metric_of(row.series->metric);
    place(member, row);
    members_[id] = std::move(member);
  }
  return members_[id];
}

/// Finds the leaves of a member, and the groups that hold them all.
void Roster::place(Member& member, const Observation& row) {
  const std::string_view code = row.series->region_code;
  member.leaves = division_.leaves_of(code);
  std::set<Index> groups;
  for (const Index group : division_.groups_of(member.leaves)) groups.insert(group);
  if (is_unknown_region(code) && member.leaves.empty()) {
    member.within = division_.leaves_of(known_region(code));
    for (const Index group : division_.groups_of(member.within)) groups.insert(group);
  }
  std::set<Index> levels;
  for (const Index group : groups) {
    const Group& of = division_.groups()[group];
    levels.insert(of.level);
    add_to(member, group, in_.series().intern(of.code, of.name, row.series->metric));
  }
  member.belongs = levels.size() == division_.levels();
  if (!member.belongs && !member.within.empty() && division_.rest() == Rest::refuse) {
    add_to(member, no_index, *row.series);
    member.belongs = true;
  }
  if (member.leaves.size() == 1) member.weights = division_.leaves()[member.leaves[0]].weights;

  const auto is_itself = [&](Index group) { return division_.groups()[group].code == code; };
  if (division_.has_group(std::string(code)) &&
      std::none_of(groups.begin(), groups.end(), is_itself)) {
    throw data_error("{}: region_code: {} is the code of a group, and in the data too",
                     in_.place_of(row.place), in_quotes(code));
  }
}

void Roster::refuse_outsider(const Observation& row) const {
  if (division_.rest() == Rest::leave_out) return;
  throw data_error("{}: region_code: {} lies in no {}: {}", in_.place_of(row.place),
                   in_quotes(row.series->region_code), division_.wording().groups,
                   division_.wording().outside);
}

void Roster::add_to(Member& member, Index group, const Series& series) {
  if (series.id >= sum_of_series_.size()) sum_of_series_.resize(series.id + 1, no_index);
  Index& sum = sum_of_series_[series.id];
  if (sum == no_index) {
    sum = static_cast<Index>(sums_.size());
    sums_.push_back({&series, group, member.metric, {}});
  }
  if (!member.within.empty()) sums_[sum].unknowns.push_back(member.series->id);
  member.sums.push_back(sum);
}

Index Roster::metric_of(std::string_view metric) {
  const auto known = std::find(metrics_.begin(), metrics_.end(), metric);
  const auto index = static_cast<Index>(known - metrics_.begin());
  if (known == metrics_.end()) metrics_.emplace_back(metric);
  return index;
}

}  // namespace corona
