#include "group/attendance.hpp"

#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {
namespace {

bool has(const std::vector<Index>& all, Index wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

void Attendance::take(std::span<const Observation> day) {
  const auto year = date::year_month_day{day.front().date}.year();
  if (is_as_before(day) && year == year_) return;
  year_ = year;
  coverage_.take(day);
  series_.clear();
  for (const Observation& row : day) series_.push_back(row.series->id);
  gather(day);
  for (Gathering& gathering : gatherings_) look_for_all(gathering, day.front().date);
}

bool Attendance::is_as_before(std::span<const Observation> day) const {
  return std::equal(day.begin(), day.end(), series_.begin(), series_.end(),
                    [](const Observation& row, std::uint32_t id) { return row.series->id == id; });
}

/// Finds the sums that have a row.
void Attendance::gather(std::span<const Observation> day) {
  ++call_;
  gatherings_.clear();
  gathered_.resize(roster_.sums().size());
  for (const std::size_t row : coverage_.rows()) {
    const Member& member = roster_.member(day[row].series->id);
    if (member.sums.empty()) notices_.left_out(*member.series);
    for (const Index sum : member.sums) {
      if (std::exchange(gathered_[sum], call_) != call_) gatherings_.push_back({sum, {}, false});
    }
  }
  std::sort(gatherings_.begin(), gatherings_.end(), [&](const Gathering& a, const Gathering& b) {
    const Sum& one = roster_.sums()[a.sum];
    const Sum& other = roster_.sums()[b.sum];
    const int order = one.series->region_code.compare(other.series->region_code);
    return order != 0 ? order < 0 : one.metric < other.metric;
  });
}

void Attendance::look_for_all(Gathering& gathering, Date date) {
  const Sum& sum = roster_.sums()[gathering.sum];
  if (sum.group == no_index) return;
  for (const Index leaf : division_.groups()[sum.group].leaves) look_for(leaf, gathering, date);
  for (const Index unknown : sum.unknowns) {
    if (!coverage_.came(unknown)) gathering.missing.push_back(unknown);
  }
}

void Attendance::look_for(Index leaf, Gathering& gathering, Date date) {
  const Sum& sum = roster_.sums()[gathering.sum];
  const Group& group = division_.groups()[sum.group];
  const Leaf& region = division_.leaves()[leaf];
  const Index last = coverage_.last(leaf, sum.metric);
  const auto are_in_group = [&](const std::vector<Index>& others) {
    return std::all_of(others.begin(), others.end(),
                       [&](Index other) { return has(group.leaves, other); });
  };
  bool lacks_it = false;
  if (coverage_.covers(leaf, sum.metric)) {
    return;
  } else if (coverage_.is_taken_over(leaf, sum.metric)) {
    if (last != no_index) tell_move(leaf, date);
    lacks_it = last == no_index && has(group.named, leaf) && !are_in_group(region.successors);
  } else if (last == no_index) {
    lacks_it = !region.begins || !are_in_group(region.predecessors);
  } else {
    const auto& leaves = roster_.member(last).leaves;
    lacks_it = std::any_of(leaves.begin(), leaves.end(), [&](Index other) {
      return coverage_.covers(other, sum.metric);  // by a smaller region than the last
    });
    if (!lacks_it && !has(gathering.missing, last)) gathering.missing.push_back(last);
  }
  if (lacks_it) {
    gathering.lacks_some = true;
    notices_.lacking(*sum.series, region.code);
  }
}

/// Tells, once, where the counts of a leaf go to other groups as it ends.
void Attendance::tell_move(Index leaf, Date date) {
  moved_.resize(division_.leaves().size());
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
