#include "rank/measure.hpp"

#include "core/error.hpp"

namespace corona {
namespace {

struct Named {
  Measure measure;
  Column column;
};

constexpr Named measures[] = {
    {Measure::per_100k, Column::per_100k}, {Measure::sum, Column::sum},
    {Measure::mean, Column::mean},         {Measure::new_count, Column::new_count},
    {Measure::total, Column::total},       {Measure::total_per_100k, Column::total_per_100k},
    {Measure::change, Column::change},
};

bool is_numeric(Kind kind) {
  return kind != Kind::text && kind != Kind::date;
}

}  // namespace

std::optional<By> by_named(std::string_view word) {
  for (const Named& named : measures) {
    if (name_of(named.column) == word) return By{named.measure, named.column};
  }
  const auto column = column_named(word);
  if (!column || *column < Column::window || !is_numeric(info(*column).kind)) return std::nullopt;
  return By{Measure::given, *column};
}

std::vector<std::string> measure_words() {
  std::vector<std::string> words;
  for (const Named& named : measures) words.emplace_back(name_of(named.column));
  return words;
}

By by_for(By by, ColumnSet stream) {
  const bool is_figure = by.column >= Column::window;
  if (is_figure && stream.has(by.column)) return {Measure::given, by.column};
  if (by.measure == Measure::given) {
    throw data_error("--by: the data has no column '{}'{}", name_of(by.column),
                     by.column < Column::rank ? ": pipe it through corona-trend first" : "");
  }
  if (uses_sums(by.measure) && stream.has_any(window_figures) && !stream.has(Column::sum)) {
    throw data_error(
        "--by {}: the data has figures of a window, but no column 'sum': pipe it through"
        " corona-trend again",
        name_of(by.column));
  }
  return by;
}

bool uses_sums(Measure measure) {
  using enum Measure;
  return measure == per_100k || measure == sum || measure == mean || measure == change;
}

bool is_count(By by) {
  using enum Column;
  if (by.measure != Measure::given) return by.measure != Measure::change;
  return by.column == per_100k || by.column == sum || by.column == mean;
}

bool is_rate(By by) {
  return by.column == Column::per_100k || by.column == Column::total_per_100k ||
         by.column == Column::per_100k_day;
}

}  // namespace corona
