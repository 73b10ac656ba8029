#include "export/seen_rows.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

namespace corona {

void SeenRows::add(const Observation& row, const Input& in) {
  const Series& series = *row.series;
  if (days_.size() <= series.id) days_.resize(series.id + 1);
  const std::int64_t day = row.date.time_since_epoch().count();
  std::uint64_t& block = days_[series.id][day >> 6];
  const std::uint64_t bit = std::uint64_t{1} << (static_cast<std::uint64_t>(day) & 63U);
  if ((block & bit) != 0) {
    throw data_error("{}: a second row for {} {} {}", in.place_of(row.place), to_string(row.date),
                     printable(series.region_code), printable(series.metric));
  }
  block |= bit;
}

}  // namespace corona
