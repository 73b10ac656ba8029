#include "group/attendance.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {
namespace {

bool has(const std::vector<Index>& all, Index wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

const std::vector<Gathering>& Attendance::of(std::span<const Observation> day) {
  if (is_as_before(day)) return gatherings_;
  ++call_;
  series_.clear();
  gatherings_.clear();
  for (const Observation& row : day) {
    const Member& member = roster_.enlist(row);
    series_.push_back(row.series->id);
    mark(member, row);
    gathered_.resize(roster_.sums().size());
    for (const Index sum : member.sums) {
      if (std::exchange(gathered_[sum], call_) != call_) gatherings_.push_back({sum, {}, false});
    }
    if (member.sums.empty()) notices_.left_out(*row.series);
  }
  std::sort(gatherings_.begin(), gatherings_.end(), [&](const Gathering& a, const Gathering& b) {
    const Sum& one = roster_.sums()[a.sum];
    const Sum& other = roster_.sums()[b.sum];
    const int order = one.series->region_code.compare(other.series->region_code);
    return order != 0 ? order < 0 : one.metric < other.metric;
  });
  for (Gathering& gathering : gatherings_) look_for_all(gathering, day.front().date);
  return gatherings_;
}

bool Attendance::is_as_before(std::span<const Observation> day) const {
  return std::equal(day.begin(), day.end(), series_.begin(), series_.end(),
                    [](const Observation& row, std::uint32_t id) { return row.series->id == id; });
}

/// Notes that a row came, and which leaves it covers.
void Attendance::mark(const Member& member, const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= came_.size()) came_.resize(id + 1);
  came_[id] = call_;
  covers_.resize(roster_.metric_count() * leaf_count());
  for (const Index leaf : member.leaves) {
    Cover& last = cover(member.metric, leaf);
    if (last.call == call_) {
      throw data_error("{}: region_code: {} overlaps with {} at {}: group one level of regions",
                       in_.place_of(row.place), in_quotes(row.series->region_code),
                       in_quotes(roster_.member(last.member).series->region_code),
                       in_.place_of(last.place));
    }
    last = {call_, id, row.place};
  }
}

void Attendance::look_for_all(Gathering& gathering, Date date) {
  const Sum& sum = roster_.sums()[gathering.sum];
  if (sum.group == none) return;
  for (const Index leaf : division_.groups()[sum.group].leaves) look_for(leaf, gathering, date);
  for (const Index member : sum.without_leaves) {
    if (came_[member] != call_) gathering.missing.push_back(member);
  }
}

void Attendance::look_for(Index leaf, Gathering& gathering, Date date) {
  const Sum& sum = roster_.sums()[gathering.sum];
  const Group& group = division_.groups()[sum.group];
  const Leaf& region = division_.leaves()[leaf];
  const Cover& last = cover(sum.metric, leaf);
  const auto lies_in_group = [&](Index other) { return has(group.leaves, other); };
  const auto all_in_group = [&](const std::vector<Index>& others) {
    return std::all_of(others.begin(), others.end(), lies_in_group);
  };
  const auto lacks_it = [&] {
    gathering.lacks_some = true;
    notices_.lacking(*sum.series, region.code);
  };
  if (last.call == call_) return;
  if (is_taken_over(leaf, sum.metric)) {
    if (last.member != none) {
      tell_move(leaf, date);
    } else if (has(group.named, leaf) && !all_in_group(region.successors)) {
      lacks_it();
    }
  } else if (last.member == none) {
    if (!region.begins || !all_in_group(region.predecessors)) lacks_it();
  } else {
    const auto came = [&](Index other) { return cover(sum.metric, other).call == call_; };
    const auto& leaves = roster_.member(last.member).leaves;
    if (std::any_of(leaves.begin(), leaves.end(), came)) {
      lacks_it();
    } else if (!has(gathering.missing, last.member)) {
      gathering.missing.push_back(last.member);
    }
  }
}

/// Whether the leaf has ended: what it went into has a row.
bool Attendance::is_taken_over(Index leaf, Index metric) const {
  const auto& successors = division_.leaves()[leaf].successors;
  return std::any_of(successors.begin(), successors.end(), [&](Index successor) {
    return cover(metric, successor).call == call_ || is_taken_over(successor, metric);
  });
}

/// Tells, once, where the counts of a leaf go to other groups as it ends.
void Attendance::tell_move(Index leaf, Date date) {
  moved_.resize(leaf_count());
  const Leaf& ended = division_.leaves()[leaf];
  if (moved_[leaf]) return;
  moved_[leaf] = true;
  std::vector<std::string> names;
  bool moves = false;
  for (const Index successor : ended.successors) {
    names.push_back(printable(division_.leaves()[successor].code));
    moves = moves || division_.leaves()[successor].groups != ended.groups;
  }
  if (!moves) return;
  const std::string& advice = division_.wording().moved;
  note("{} {} ends on {}: its counts move to {}, in steps that add up to 0{}{}",
       printable(ended.code), printable(ended.name), to_string(date), listed(names),
       advice.empty() ? "" : ": ", advice);
}

}  // namespace corona
