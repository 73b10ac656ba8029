#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
std::span<const ColumnInfo, column_count> columns();

const ColumnInfo& info(Column column);

std::string_view name_of(Column column);

std::optional<Column> column_named(std::string_view name);

/// A set of columns: what a stream has.
class ColumnSet {
 public:
  constexpr ColumnSet() = default;
  constexpr ColumnSet(std::initializer_list<Column> columns) {
    for (const Column column : columns) insert(column);
  }
  constexpr bool has(Column column) const { return (bits_ & bit(column)) != 0; }
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
