#include "group/grouper.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "reference/apportion.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Adds to a sum, which stays as it was where 64 bits do not hold the new one; then false.
bool add_checked(std::optional<Count>& sum, Count count) {
  const auto added = checked_add(sum.value_or(0), count);
  if (added) sum = added;
  return added.has_value();
}

}  // namespace

Grouper::Grouper(Division division, Missing missing, Input& in)
    : in_(in),
      division_(std::move(division)),
      roster_(division_, in),
      attendance_(division_, roster_, in, notices_),
      missing_(missing),
      has_total_(in.columns().has(Column::total)),
      has_counts_(in.columns().has(Column::new_count)) {
}

std::span<const Observation> Grouper::add(std::span<const Observation> all) {
  sums_.clear();
  const std::span<const Observation> day = known_of(all);
  if (day.empty()) return sums_;
  attendance_.take(day);
  check_overlaps(day, attendance_.overlaps(), in_);
  const Date date = day.front().date;
  tallies_.assign(roster_.sums().size(), {});
  for (const std::size_t row : attendance_.rows()) add_row(day[row]);
  for (const Gathering& gathering : attendance_.gatherings()) {
    Tally& tally = tallies_[gathering.sum];
    for (const Index member : gathering.missing) add_missing(gathering.sum, member, date);
    if (gathering.lacks_some) tally.total_known = tally.counts_known = false;
    tally.row.series = roster_.sums()[gathering.sum].series;
    if (!tally.total_known || !has_total_) tally.row.total.reset();
    refuse_too_large(tally, date);
    if (tally.counts_known && !tally.days_agree) notices_.uneven(*tally.row.series, date);
    if (!tally.counts_known || !tally.days_agree || !has_counts_) {
      tally.row.new_count = tally.row.correction = tally.row.days = std::nullopt;
    }
    sums_.push_back(tally.row);
  }
  return sums_;
}

/// The rows of which anything is known: others are as good as missing, but for those of periods.
std::span<const Observation> Grouper::known_of(std::span<const Observation> day) {
  const auto is_known = [](const Observation& row) { return row.total || row.new_count; };
  if (missing_ == Missing::not_known) return day;
  if (std::all_of(day.begin(), day.end(), is_known)) return day;
  known_.clear();
  std::copy_if(day.begin(), day.end(), std::back_inserter(known_), is_known);
  return known_;
}

/// Adds a row to the sums in which it counts.
void Grouper::add_row(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= past_.size()) past_.resize(id + 1);
  Past& past = past_[id];
  const Member& member = roster_.member(id);
  Observation known = row;
  if (missing_ == Missing::carried) {
    if (has_total_ && !row.total) known.total = running_total(row);
    if (has_counts_ && !row.new_count) notices_.not_known(*row.series, row.date);
  }
  if (known.total) past = {known.total, row.date, past.changes};
  if (!member.weights.empty()) {
    add_parts(known, member);
  } else {
    for (const Index sum : member.sums) add_to(sum, known);
  }
}

/// What an empty total beside a count is taken for: the last one and the count, if no day lies
/// between.
std::optional<Count> Grouper::running_total(const Observation& row) {
  const Past& past = past_[row.series->id];
  if (!past.total || past.date + Days{row.days.value_or(1)} != row.date) {
    notices_.not_known(*row.series, row.date);
    return std::nullopt;
  }
  const auto total = checked_add(*past.total, *change_of_total(row));
  if (!total) throw too_large(*row.series, row.date);
  return total;
}

/// Divides a row over the sums: its total, and its counts by what they make of the running total.
void Grouper::add_parts(const Observation& row, const Member& member) {
  Past& past = past_[row.series->id];
  const Count change = change_of_total(row).value_or(0);
  const auto after = row.total ? row.total : checked_add(past.changes, change);
  const auto before = after ? checked_subtract(*after, change) : std::nullopt;
  const auto between = before ? checked_add(*before, row.new_count.value_or(0)) : std::nullopt;
  if (!between) throw too_large(*row.series, row.date);
  past.changes = *after;

  const std::vector<Count> from = apportion(*before, member.weights);
  const std::vector<Count> with_new = apportion(*between, member.weights);
  const std::vector<Count> to = apportion(*after, member.weights);
  for (std::size_t i = 0; i < member.sums.size(); ++i) {
    Observation part = row;
    if (row.total) part.total = to[i];
    if (row.new_count) part.new_count = with_new[i] - from[i];
    if (row.correction) part.correction = to[i] - with_new[i];
    add_to(member.sums[i], part);
  }
}

void Grouper::add_to(Index sum, const Observation& row) {
  Tally& tally = tallies_[sum];
  Observation& to = tally.row;
  if (!tally.has_rows) {
    tally.has_rows = true;
    to.date = row.date;
    to.place = row.place;
    to.total = to.new_count = to.correction = 0;
    to.days = row.days;
  }
  add_total(sum, row.total);
  tally.counts_known = tally.counts_known && row.new_count;
  tally.days_agree = tally.days_agree && to.days.value_or(1) == row.days.value_or(1);
  if (!to.days) to.days = row.days;
  tally.counts_too_large |= !add_checked(to.new_count, row.new_count.value_or(0)) ||
                            !add_checked(to.correction, row.correction.value_or(0));
}

void Grouper::add_total(Index sum, std::optional<Count> total) {
  Tally& tally = tallies_[sum];
  tally.total_known = tally.total_known && total;
  tally.total_too_large |= !add_checked(tally.row.total, total.value_or(0));
}

/// What is not known anyway may be of any size.
void Grouper::refuse_too_large(const Tally& tally, Date date) const {
  const bool total = tally.total_too_large && tally.total_known && has_total_;
  const bool counts =
      tally.counts_too_large && tally.counts_known && tally.days_agree && has_counts_;
  if (total || counts) throw too_large(*tally.row.series, date);
}

/// Adds what stands in for a member that has no row.
void Grouper::add_missing(Index sum, Index member_id, Date date) {
  const Member& member = roster_.member(member_id);
  const bool is_carried = has_total_ && past_[member_id].total && missing_ == Missing::carried;
  if (is_carried) notices_.carried(*member.series, date);
  if (has_counts_ || !is_carried) notices_.not_known(*member.series, date);
  tallies_[sum].counts_known = false;
  if (!is_carried) {
    tallies_[sum].total_known = false;
    return;
  }
  Count total = *past_[member_id].total;
  if (!member.weights.empty()) {
    const auto at = std::find(member.sums.begin(), member.sums.end(), sum) - member.sums.begin();
    total = apportion(total, member.weights)[static_cast<std::size_t>(at)];
  }
  add_total(sum, total);
}

void Grouper::tell_absent() const {
  if (division_.rest() != Rest::leave_out || in_.series_count() == 0) return;
  std::vector<bool> came(division_.groups().size());
  for (const Sum& sum : roster_.sums()) {
    if (sum.group != no_index) came[sum.group] = true;
  }
  std::vector<std::string> absent;
  for (std::size_t i = 0; i < came.size(); ++i) {
    if (came[i]) continue;
    const Group& group = division_.groups()[i];
    std::vector<std::string> codes;
    for (const Index leaf : group.leaves) codes.push_back(printable(division_.leaves()[leaf].code));
    absent.push_back(fmt::format("{} ({})", printable(group.code), listed_short(codes)));
  }
  if (!absent.empty()) note("the data has no region of {}", listed_short(absent));
}

Error Grouper::too_large(const Series& series, Date date) {
  return data_error("{} {} on {}: the sum does not fit into 64 bits", in_quotes(series.region_code),
                    printable(series.metric), to_string(date));
}

}  // namespace corona
