#include "group/period.hpp"

#include "core/text.hpp"

namespace corona {
namespace {

Date first_of(Period unit, Date date) {
  if (unit == Period::week) return date - (date::weekday{date} - date::Monday);
  const date::year_month_day day{date};
  return Date{day.year() / day.month() / 1};
}

Date last_of(Period unit, Date date) {
  if (unit == Period::week) return date + (date::Sunday - date::weekday{date});
  const date::year_month_day day{date};
  return Date{day.year() / day.month() / date::last};
}

/// Adds to a sum; false where 64 bits do not hold it.
bool add_to(std::optional<Count>& sum, Count count) {
  const auto added = checked_add(sum.value_or(0), count);
  if (added) sum = added;
  return added.has_value();
}

}  // namespace

std::vector<Observation> Periods::over_by(Date date) {
  std::vector<Observation> rows;
  if (first_day_ && date <= last_day_) return rows;
  if (first_day_) rows = close();
  first_day_ = first_of(unit_, date);
  last_day_ = last_of(unit_, date);
  if (last_day_ > make_date(9999, 12, 31)) {
    throw data_error("the week of {} ends after 9999-12-31, the last date there is: leave it out",
                     to_string(date));
  }
  return rows;
}

void Periods::add(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= sums_.size()) sums_.resize(id + 1);
  Sum& sum = sums_[id];
  if (sum.row.series == nullptr) order_.push_back(id);
  if (!sum.has_rows) {
    sum = {.row = row, .has_rows = true, .counted_to = sum.counted_to};
    sum.row.new_count = sum.row.correction = std::nullopt;
  }
  sum.row.total = row.date == last_day_ ? row.total : std::nullopt;
  if (!row.new_count) {
    sum.known = false;
    return;
  }
  const Count days = row.days.value_or(1);
  if (sum.counted_to && days > (row.date - *sum.counted_to).count()) {
    throw data_error("{}: {} {}: a day of this count was counted before", in_.place_of(row.place),
                     in_quotes(row.series->region_code), printable(row.series->metric));
  }
  sum.counted_to = row.date;
  sum.covered += days;
  if (days > (row.date - *first_day_).count() + 1) {
    sum.known = false;
    return;
  }
  sum.too_large |= !add_to(sum.row.new_count, *row.new_count) ||
                   !add_to(sum.row.correction, row.correction.value_or(0));
}

Error Periods::too_large(const Observation& row) {
  return data_error("the counts of {} {} up to {} add up to more than 64 bits hold",
                    in_quotes(row.series->region_code), printable(row.series->metric),
                    to_string(row.date));
}

std::vector<Observation> Periods::finish() {
  return first_day_ ? close() : std::vector<Observation>{};
}

std::vector<Observation> Periods::close() {
  const Count length = (last_day_ - *first_day_).count() + 1;
  std::vector<Observation> rows;
  for (const std::uint32_t id : order_) {
    Sum& sum = sums_[id];
    if (!sum.has_rows) continue;
    sum.has_rows = false;
    sum.row.date = last_day_;
    sum.row.days = length;
    if (!sum.known || sum.covered != length) {
      sum.row.new_count = sum.row.correction = sum.row.days = std::nullopt;
    } else if (sum.too_large) {
      throw too_large(sum.row);
    }
    rows.push_back(sum.row);
  }
  return rows;
}

}  // namespace corona
