#include "group/stages.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/writer.hpp"
#include "group/divisions.hpp"
#include "reference/drawing.hpp"

namespace corona {

void GroupRules::check() const {
  const bool groups = !levels.empty() || !members.empty();
  if (!groups && !classification && period == Period::day) {
    throw usage_error("nothing to do: give --to, --members, --classification or --period");
  }
  if (!levels.empty() && !members.empty()) {
    throw usage_error("--to and --members: give one of them");
  }
  if (keep && !groups)
    throw usage_error("--keep: there is nothing to keep without --to or --members");
  const bool is_known = classification >= first_drawing && classification <= last_drawing;
  if (classification && !is_known && mergers.empty()) {
    throw usage_error(
        "--classification: {} is not a year from {} to {}, for which municipalities "
        "are built in: give others with --mergers",
        *classification, first_drawing, last_drawing);
  }
}

Stages::Stages(const GroupRules& rules, Input& in) : rules_(rules), in_(in), days_(in) {
  if (rules.period != Period::day) {
    in.require(Column::new_count,
               "--period sums daily counts: pipe the totals through corona-diff first");
    periods_.emplace(rules.period, in);
  }
  const Regions regions = read_regions(rules.regions);
  const Mergers mergers = read_mergers(rules.mergers);
  if (rules.classification) {
    redrawer_.emplace(by_classification(regions, mergers, *rules.classification), Missing::carried,
                      in);
    if (rules.verbose) balance_.emplace();
  }
  // A week has no total where its last day has none: that of the week before is not its own.
  const Missing missing = periods_ ? Missing::not_known : Missing::carried;
  if (!rules.members.empty()) {
    grouper_.emplace(by_members(regions, mergers, rules.members), missing, in);
  } else if (!rules.levels.empty()) {
    grouper_.emplace(by_level(regions, mergers, rules.levels), missing, in);
  }
}

std::vector<Column> Stages::columns() const {
  using enum Column;
  ColumnSet columns{date, region_code, region_name, metric};
  for (const Column column : {total, new_count, correction, days}) {
    if (in_.columns().has(column)) columns.insert(column);
  }
  if (periods_) columns.insert(days);
  return in_order(columns);
}

bool Stages::next() {
  rows_.clear();
  if (periods_) return next_period();
  if (!days_.next()) return false;
  group(redrawn(days_.rows()));
  return true;
}

std::span<const Observation> Stages::redrawn(std::span<const Observation> day) {
  if (!redrawer_) return day;
  const std::span<const Observation> after = redrawer_->add(day);
  if (balance_) balance_->add(day, after);
  return after;
}

/// Reads days until a period is over.
bool Stages::next_period() {
  std::vector<Observation> over;
  while (over.empty() && !ended_) {
    if (!days_.next()) {
      ended_ = true;
      over = periods_->finish();
    } else {
      over = periods_->over_by(days_.rows().front().date);
      const auto day = redrawn(days_.rows());
      for (const Observation& row : day) periods_->add(row);
    }
  }
  if (over.empty()) return false;
  group(over);
  return true;
}

/// Makes the rows of a date: its groups and, with --keep, its own, but no region twice.
void Stages::group(std::span<const Observation> day) {
  ++date_;
  if (!grouper_ || rules_.keep) rows_.assign(day.begin(), day.end());
  if (!grouper_) return;
  for (const Observation& row : rows_) {
    if (row.series->id >= kept_on_.size()) kept_on_.resize(row.series->id + 1);
    kept_on_[row.series->id] = date_;
  }
  for (const Observation& sum : grouper_->add(day)) {
    const std::uint32_t id = sum.series->id;
    if (id >= kept_on_.size() || kept_on_[id] != date_) rows_.push_back(sum);
  }
}

void Stages::tell() const {
  std::vector<std::string_view> figures;
  for (const Column column : in_order(in_.columns())) {
    if (column > Column::days) figures.push_back(name_of(column));
  }
  if (!figures.empty()) note("left out, as they do not add up: {}", listed(figures));
  if (redrawer_) redrawer_->notices().tell();
  if (grouper_) grouper_->notices().tell();
  if (grouper_) grouper_->tell_absent();
  if (grouper_ && !rules_.keep) grouper_->notices().tell_left_out();
  if (balance_) balance_->tell(*rules_.classification);
  if (days_.duplicates() > 0) {
    note("{} rows came twice with the same counts: one of each is used", days_.duplicates());
  }
}

}  // namespace corona
