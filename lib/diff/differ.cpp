#include "diff/differ.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "diff/spreader.hpp"

namespace corona {

bool Differ::add_checked(Observation& row) {
  if (!row.total) return false;
  if (row.series->id >= last_.size()) last_.resize(row.series->id + 1);
  Last& last = last_[row.series->id];
  any_total_ = true;
  const bool counts = last.place.line == 0 ? add_first(row) : add_next(row, last);
  any_count_ = any_count_ || counts;
  last = {row.place, row.date, *row.total};
  return counts;
}

bool Differ::add_next(Observation& row, const Last& last) {
  if (last.date == row.date) {
    add_duplicate(row, last);
    return false;
  }
  const Count change = *row.total - last.total;  // of two counts of 0 or more: within 64 bits
  const Count days = (row.date - last.date).count();
  fill(row, change, days);
  if (change < 0) ledger_.add(Finding::correction, row, last.date, last.total);
  if (days > rules_.period) add_gap(row, last);
  return true;
}

void Differ::add_gap(const Observation& row, const Last& last) {
  if (rules_.gaps == Gaps::refuse) {
    throw data_error("{}: {} {}: no total between {} and {}: use --gaps lump or spread",
                     in_.place_of(row.place), in_quotes(row.series->region_code),
                     printable(row.series->metric), to_string(last.date), to_string(row.date));
  }
  const Count days = (row.date - last.date).count();
  if (rules_.gaps == Gaps::spread && days > most_spread_periods * rules_.period) {
    throw data_error(
        "{}: {} {}: no total between {} and {}, more than {} {}: mend the date, or use --gaps lump",
        in_.place_of(row.place), in_quotes(row.series->region_code), printable(row.series->metric),
        to_string(last.date), to_string(row.date), most_spread_periods,
        rules_.period == 1 ? "days" : "weeks");
  }
  ledger_.add(Finding::gap, row, last.date, last.total);
}

bool Differ::add_first(Observation& row) {
  if (rules_.first == First::omit) return false;
  row.new_count = rules_.first == First::total ? *row.total : 0;
  row.correction = 0;
  row.days = rules_.period;
  return true;
}

void Differ::add_duplicate(const Observation& row, const Last& last) {
  if (*row.total != last.total) {
    throw data_error("{}: {} {} on {} has total {} here and {} at {}", in_.place_of(row.place),
                     in_quotes(row.series->region_code), printable(row.series->metric),
                     to_string(row.date), *row.total, last.total, in_.place_of(last.place));
  }
  ledger_.add(Finding::duplicate, row, last.date, last.total);
}

}  // namespace corona
