#include "core/column.hpp"

namespace corona {
namespace {

constexpr ColumnInfo table[column_count] = {
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

}  // namespace

std::span<const ColumnInfo, column_count> columns() {
  return table;
}

const ColumnInfo& info(Column column) {
  return table[static_cast<std::size_t>(column)];
}

std::string_view name_of(Column column) {
  return info(column).name;
}

std::optional<Column> column_named(std::string_view name) {
  for (std::size_t i = 0; i < column_count; ++i) {
    if (table[i].name == name) return static_cast<Column>(i);
  }
  return std::nullopt;
}

}  // namespace corona
