#include "diff/differ.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "series/difference.hpp"

namespace corona {

bool Differ::add(Observation& row) {
  if (!row.total) return false;
  if (row.series->id >= last_.size()) last_.resize(row.series->id + 1);
  Last& last = last_[row.series->id];
  const Last before = last;
  last = {row.place, row.date, *row.total};
  any_total_ = true;
  if (before.place.line == 0) return add_first(row);
  if (before.date == row.date) {
    add_duplicate(row, before);
    return false;
  }

  any_count_ = true;
  const Count change = *row.total - before.total;  // of two counts of 0 or more: within 64 bits
  const Step parts = step(change);
  row.new_count = parts.new_count;
  row.correction = parts.correction;
  row.days = (row.date - before.date).count();
  if (change < 0) ledger_.add(Finding::correction, row, before.date, before.total);
  if (*row.days > rules_.period) {
    if (rules_.gaps == Gaps::refuse) {
      throw data_error("{}: {} {}: no total between {} and {}: use --gaps lump or spread",
                       in_.place_of(row.place), in_quotes(row.series->region_code),
                       printable(row.series->metric), to_string(before.date), to_string(row.date));
    }
    ledger_.add(Finding::gap, row, before.date, before.total);
  }
  return true;
}

bool Differ::add_first(Observation& row) {
  if (rules_.first == First::omit) return false;
  any_count_ = true;
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
