#pragma once

#include "core/date.hpp"
#include "core/error.hpp"
#include "core/series.hpp"
#include "core/text.hpp"

#include <stdexcept>

namespace corona {

/// A sum that is refused, as 64 bits do not hold it or as it can be no count; said without the
/// region, which arithmetic does not know.
class TooLarge : public std::overflow_error {
 public:
  using std::overflow_error::overflow_error;
};

/// What `work` gives; a sum that it refuses becomes an Error with series and date:
/// "'GM0114' cases on 2020-09-15: the sum over a window is more than 64 bits hold".
auto named_where_too_large(const Series& series, Date date, const auto& work) {
  try {
    return work();
  } catch (const TooLarge& refusal) {
    throw data_error("{} {} on {}: {}", in_quotes(series.region_code), printable(series.metric),
                     to_string(date), refusal.what());
  }
}

}  // namespace corona
