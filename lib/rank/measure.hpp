#pragma once

#include "core/column.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What regions are ranked by, at a date.
enum class Measure {
  per_100k,        ///< the window's sum per 100 000 inhabitants
  sum,             ///< the window's sum
  mean,            ///< the window's sum per day
  new_count,       ///< newly counted on the day
  total,           ///< cumulative
  total_per_100k,  ///< cumulative, per 100 000 inhabitants
  change,          ///< the window's sum against the window's before, in percent
  given,           ///< a column of the stream, as it stands there
};

/// Figures that are of a window, trailing or centred.
inline constexpr ColumnSet window_figures{
    Column::sum,          Column::mean,          Column::per_100k,
    Column::per_100k_low, Column::per_100k_high, Column::per_100k_day,
    Column::change,       Column::doubling_days, Column::r,
    Column::r_low,        Column::r_high};

/// What --by names: a measure, and the column that holds it.
struct By {
  Measure measure = Measure::per_100k;
  Column column = Column::per_100k;
};

/// The meaning of a word of --by: one of the measures, or any numeric column of corona-csv(5).
std::optional<By> by_named(std::string_view word);

/// The words of the measures that are worked out where the stream does not give them.
std::vector<std::string> measure_words();

/// `by` for a stream with these columns: a figure that the stream has is taken as it stands there.
/// Throws Error where it is neither there nor one that can be worked out, such as one of sums where
/// the stream has other figures of a window: whether these are of trailing windows is not known.
By by_for(By by, ColumnSet stream);

/// Whether a measure is worked out from the sums of windows.
bool uses_sums(Measure measure);

/// Whether a measure is a count, or in proportion to one, so that it has Poisson limits.
bool is_count(By by);

/// Whether a measure is a rate by inhabitants.
bool is_rate(By by);

}  // namespace corona
