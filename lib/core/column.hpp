#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corona {

/// The columns of corona-csv(5), in the order in which they are written.
enum class Column : std::uint8_t {
  date,
  region_code,
  region_name,
  metric,
  total,
  new_count,
  correction,
  days,
  window,
  sum,
  mean,
  population,
  per_100k,
  per_100k_low,
  per_100k_high,
  per_100k_day,
  change,
  doubling_days,
  r,
  r_low,
  r_high,
  risk_level,
  risk_since,
  risk_scheme,
  signal,
  rank,
  rank_low,
  rank_high,
  rank_before,
  rank_total,
  share_of_peak,
  ratio,
  total_per_100k,
};

inline constexpr std::size_t column_count = 33;

/// How many there are from `window` on.
inline constexpr std::size_t figure_count = column_count - static_cast<std::size_t>(Column::window);

/// What a cell of a column may hold. A cell that is not text may also be empty: not known.
enum class Kind : std::uint8_t {
  text,      ///< UTF-8
  date,      ///< ISO 8601
  count,     ///< whole, 0 or more
  days,      ///< whole, 1 or more, and no more than the calendar has
  lowering,  ///< whole, 0 or less
  whole,     ///< whole
  decimal,   ///< decimal, finite
  window,    ///< whole, days of a trailing window: 1 to those of a century
};

struct ColumnInfo {
  std::string_view name;
  Kind kind;
};

/// Name and kind of every column, indexed by Column.
inline constexpr ColumnInfo column_infos[column_count] = {
    {"date", Kind::date},
    {"region_code", Kind::text},
    {"region_name", Kind::text},
    {"metric", Kind::text},
    {"total", Kind::count},
    {"new", Kind::count},
    {"correction", Kind::lowering},
    {"days", Kind::days},
    {"window", Kind::window},
    {"sum", Kind::whole},
    {"mean", Kind::decimal},
    {"population", Kind::count},
    {"per_100k", Kind::decimal},
    {"per_100k_low", Kind::decimal},
    {"per_100k_high", Kind::decimal},
    {"per_100k_day", Kind::decimal},
    {"change", Kind::decimal},
    {"doubling_days", Kind::decimal},
    {"r", Kind::decimal},
    {"r_low", Kind::decimal},
    {"r_high", Kind::decimal},
    {"risk_level", Kind::text},
    {"risk_since", Kind::date},
    {"risk_scheme", Kind::text},
    {"signal", Kind::text},
    {"rank", Kind::count},
    {"rank_low", Kind::count},
    {"rank_high", Kind::count},
    {"rank_before", Kind::count},
    {"rank_total", Kind::count},
    {"share_of_peak", Kind::decimal},
    {"ratio", Kind::decimal},
    {"total_per_100k", Kind::decimal},
};

constexpr const ColumnInfo& info(Column column) {
  return column_infos[static_cast<std::size_t>(column)];
}

constexpr std::string_view name_of(Column column) {
  return info(column).name;
}

std::optional<Column> column_named(std::string_view name);

/// A set of columns: what a stream has.
class ColumnSet {
 public:
  constexpr ColumnSet() = default;
  constexpr ColumnSet(std::initializer_list<Column> columns) {
    for (const Column column : columns) insert(column);
  }
  constexpr bool has(Column column) const { return (bits_ & bit(column)) != 0; }
  constexpr bool has_any(ColumnSet others) const { return (bits_ & others.bits_) != 0; }
  /// Whether any from `window` on is among them.
  constexpr bool has_figures() const { return bits_ >= bit(Column::window); }
  constexpr void insert(Column column) { bits_ |= bit(column); }
  constexpr void erase(Column column) { bits_ &= ~bit(column); }
  constexpr ColumnSet operator|(ColumnSet other) const {
    other.bits_ |= bits_;
    return other;
  }
  bool operator==(const ColumnSet&) const = default;

 private:
  static constexpr std::uint64_t bit(Column column) {
    return std::uint64_t{1} << static_cast<unsigned>(column);
  }
  std::uint64_t bits_ = 0;
};

}  // namespace corona
