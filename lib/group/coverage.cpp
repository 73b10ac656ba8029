#include "group/coverage.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <numeric>

namespace corona {
namespace {

/// Both in ascending order.
bool holds(const std::vector<Index>& leaves, const std::vector<Index>& others) {
  return std::includes(leaves.begin(), leaves.end(), others.begin(), others.end());
}

}  // namespace

void Coverage::take(std::span<const Observation> day) {
  ++call_;
  year_ = static_cast<int>(date::year_month_day{day.front().date}.year());
  overlaps_.clear();
  for (const Observation& row : day) {
    const std::uint32_t id = row.series->id;
    if (id >= came_.size()) came_.resize(id + 1);
    if (came_[id] == 0 && !roster_.enlist(row).within.empty()) unknowns_.push_back(id);
    came_[id] = call_;
  }
  covers_.resize(roster_.metric_count() * division_.leaves().size());

  std::vector<std::size_t> from_small(day.size());
  std::iota(from_small.begin(), from_small.end(), std::size_t{0});
  std::stable_sort(from_small.begin(), from_small.end(), [&](std::size_t a, std::size_t b) {
    return member_of(day[a]).leaves.size() < member_of(day[b]).leaves.size();
  });
  for (const std::size_t row : from_small) cover_by(day, row);

  std::vector<bool> is_sum(day.size());
  for (const Overlap& overlap : overlaps_) is_sum[overlap.row] = true;
  rows_.clear();
  for (std::size_t row = 0; row < day.size(); ++row) {
    if (is_sum[row]) continue;
    rows_.push_back(row);
    if (!member_of(day[row]).belongs) roster_.refuse_outsider(day[row]);
    refuse_double(day, row);
  }
  for (Overlap& overlap : overlaps_) find_inside(day, overlap);
}

/// Lets a row cover its leaves, or finds that smaller regions do so already.
void Coverage::cover_by(std::span<const Observation> day, std::size_t row) {
  const Member& member = member_of(day[row]);
  bool is_sum = false;
  for (const Index leaf : member.leaves) {
    if (!covers(leaf, member.metric)) continue;
    const Observation& other = day[cover(leaf, member.metric).row];
    if (!holds(member.leaves, member_of(other).leaves)) throw overlapping(day[row], other);
    is_sum = true;
  }
  if (is_sum) {
    overlaps_.push_back({row, {}});
    return;
  }
  for (const Index leaf : member.leaves) {
    covers_[member.metric * division_.leaves().size() + leaf] = {call_, day[row].series->id, row};
  }
}

/// Refuses a row such as PV22.unknown beside one of PV22 in which it counts already.
void Coverage::refuse_double(std::span<const Observation> day, std::size_t unknown) const {
  const Member& member = member_of(day[unknown]);
  if (member.within.empty() || !covers(member.within.front(), member.metric)) return;
  const Observation& other = day[cover(member.within.front(), member.metric).row];
  if (holds(member_of(other).leaves, member.within)) throw overlapping(day[unknown], other);
}

void Coverage::find_inside(std::span<const Observation> day, Overlap& overlap) const {
  const Member& whole = member_of(day[overlap.row]);
  const auto is_inside = [&](const Member& member) {
    const auto& leaves = member.leaves.empty() ? member.within : member.leaves;
    return member.metric == whole.metric && !leaves.empty() && holds(whole.leaves, leaves);
  };
  for (const std::size_t row : rows_) {
    if (is_inside(member_of(day[row]))) overlap.inside.push_back(row);
  }
  for (const Index unknown : unknowns_) {
    if (!came(unknown) && is_inside(roster_.member(unknown))) overlap.lacks_today = true;
  }
  for (const Index leaf : whole.leaves) {
    if (covers(leaf, whole.metric) || is_taken_over(leaf, whole.metric)) continue;
    if (last(leaf, whole.metric) != no_index) {
      overlap.lacks_today = true;
    } else if (!division_.leaves()[leaf].begins) {
      overlap.is_complete = false;
    }
  }
}

bool Coverage::is_taken_over(Index leaf, Index metric) const {
  const auto& successors = division_.leaves()[leaf].successors;
  if (successors.empty()) return false;
  const bool may_have_ended = last(leaf, metric) == no_index || division_.has_ended(leaf, year_);
  return std::any_of(successors.begin(), successors.end(), [&](Index successor) {
    const bool tells = may_have_ended || division_.leaves()[successor].begins;
    return (tells && covers(successor, metric)) || is_taken_over(successor, metric);
  });
}

Error Coverage::overlapping(const Observation& row, const Observation& other) const {
  return data_error("{}: region_code: {} overlaps with {} at {}: group one level of regions",
                    in_.place_of(row.place), in_quotes(row.series->region_code),
                    in_quotes(other.series->region_code), in_.place_of(other.place));
}

void check_overlaps(std::span<const Observation> day, const std::vector<Overlap>& overlaps,
                    const Input& in) {
  const auto add = [](std::optional<Count>& sum, const std::optional<Count>& count) {
    sum = sum && count ? checked_add(*sum, *count) : std::nullopt;
  };
  const auto differ = [](const std::optional<Count>& a, const std::optional<Count>& b) {
    return a && b && *a != *b;
  };
  for (const Overlap& overlap : overlaps) {
    const Observation& whole = day[overlap.row];
    std::optional<Count> total = 0;
    std::optional<Count> change = 0;
    for (const std::size_t row : overlap.inside) {
      add(total, day[row].total);
      add(change, change_of_total(day[row]));
    }
    const bool is_known = whole.total || whole.new_count;
    const bool is_sum = overlap.is_complete
                            ? overlap.lacks_today || (!differ(total, whole.total) &&
                                                      !differ(change, change_of_total(whole)))
                            : !is_known;
    if (is_sum) continue;
    throw data_error(
        "{}: region_code: {} overlaps with {} at {}, and is not the sum of what the "
        "data has in it: group one level of regions",
        in.place_of(whole.place), in_quotes(whole.series->region_code),
        in_quotes(day[overlap.inside.front()].series->region_code),
        in.place_of(day[overlap.inside.front()].place));
  }
}

}  // namespace corona
