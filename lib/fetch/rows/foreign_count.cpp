#include "fetch/rows/foreign_count.hpp"

#include <algorithm>

namespace corona {
namespace {

bool is_among(const std::vector<std::string>& texts, std::string_view cell) {
  return std::find(texts.begin(), texts.end(), cell) != texts.end();
}

// Apart, so that what reads stays small.
[[noreturn, gnu::noinline]] void refuse_count(const ForeignRows& rows, std::string_view column,
                                              std::string_view cell, bool may_be_negative) {
  throw rows.fault("{}: {} is not a whole number{}", column, in_quotes(cell),
                   may_be_negative ? "" : ", 0 or more");
}

}  // namespace

std::optional<Count> read_count(const ForeignRows& rows, std::string_view column,
                                std::string_view cell, const Layout& layout,
                                const MetricColumn& metric) {
  if (cell.empty()) return layout.empty_is_zero ? std::optional<Count>(0) : std::nullopt;
  if (!metric.not_known.empty() && is_among(metric.not_known, cell)) return std::nullopt;
  std::string_view digits = cell;
  if (layout.decimal_counts && digits.ends_with(".0")) digits.remove_suffix(2);
  const auto count = parse_whole(digits);
  const bool may_be_negative = layout.counts == Counts::of_period;
  if (!count || (*count < 0 && !may_be_negative)) refuse_count(rows, column, cell, may_be_negative);
  return count;
}

void set_count(Observation& row, const Layout& layout, std::optional<Count> count) {
  if (layout.counts == Counts::totals) {
    row.total = count;
    return;
  }
  row.new_count = row.correction = row.days = std::nullopt;
  if (!count) return;
  row.new_count = std::max<Count>(*count, 0);
  row.correction = std::min<Count>(*count, 0);
  row.days = layout.period;
}

ColumnSet columns_filled(const Layout& layout) {
  using enum Column;
  const ColumnSet key{date, region_code, region_name, metric};
  if (layout.counts == Counts::totals) return key | ColumnSet{total};
  return key | ColumnSet{new_count, correction, days};
}

}  // namespace corona
