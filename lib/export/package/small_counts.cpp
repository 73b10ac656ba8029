#include "export/package/small_counts.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "export/package/hidden_cells.hpp"
#include "export/package/metric_sums.hpp"
#include "export/package/nesting.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace corona {
namespace {

/// Regions that have counts in a week, and their sums.
struct Layout {
  std::vector<NestedRegion> regions;
  RegionSums sums;

  std::size_t cells() const { return regions.size() + sums.rests.size(); }
};

/// The counts of a week for metrics of which one is the sum of others: each metric has a cell for
/// each region and rest of the layout, one metric after the other.
struct Table {
  const Layout& layout;
  std::vector<std::string_view> metrics;
  std::vector<Cell> cells;
  std::vector<SumOfCells> sums;

  /// Where the cells of the metric start; at the end where there are none.
  std::size_t start_of(std::string_view metric) const {
    const auto found = std::find(metrics.begin(), metrics.end(), metric);
    return static_cast<std::size_t>(found - metrics.begin()) * layout.cells();
  }
  std::size_t cell_of(std::string_view code, std::string_view metric) const {
    const auto found = std::lower_bound(
        layout.regions.begin(), layout.regions.end(), code,
        [](const NestedRegion& region, std::string_view of) { return region.code < of; });
    return start_of(metric) + static_cast<std::size_t>(found - layout.regions.begin());
  }
};

/// Which rests a reader may take to be no regions at all, as smallest regions change from year to
/// year: those without which the input keeps some sum, or which no sum needs as far as it is known.
/// Only sums with smallest regions tell.
std::vector<bool> empty_rests(const Table& table) {
  const std::vector<NestedRegion>& regions = table.layout.regions;
  std::vector<bool> is_zero(table.cells.size());
  std::vector<bool> is_unclear(table.cells.size());
  std::vector<bool> is_needed(table.cells.size());
  for (const SumOfCells& sum : table.sums) {
    bool has_leaf = false;
    bool is_known = table.cells[sum.whole].count.has_value();
    Count left = table.cells[sum.whole].count.value_or(0);
    std::vector<std::size_t> rests;
    for (const std::size_t part : sum.parts) {
      const std::size_t region = part % table.layout.cells();
      if (region >= regions.size()) {
        rests.push_back(part);
        continue;
      }
      has_leaf = has_leaf || regions[region].is_leaf;
      is_known = is_known && table.cells[part].count;
      left -= table.cells[part].count.value_or(0);
    }
    if (!has_leaf) continue;
    std::vector<bool>& is_so = !is_known ? is_unclear : left == 0 ? is_zero : is_needed;
    for (const std::size_t rest : rests) is_so[rest] = true;
  }
  for (std::size_t i = 0; i < is_zero.size(); ++i) {
    is_zero[i] = is_zero[i] || (is_unclear[i] && !is_needed[i]);
  }
  return is_zero;
}

/// Adds the sums of regions, without the rests that a reader may take to be none.
void add_sums_of_regions(Table& table) {
  const std::size_t size = table.layout.cells();
  for (std::size_t start = 0; start < table.cells.size(); start += size) {
    for (SumOfCells sum : table.layout.sums.sums) {
      sum.whole += start;
      for (std::size_t& part : sum.parts) part += start;
      table.sums.push_back(std::move(sum));
    }
  }
  const std::vector<bool> is_empty = empty_rests(table);
  for (SumOfCells& sum : table.sums) {
    std::erase_if(sum.parts, [&](std::size_t part) { return is_empty[part]; });
  }
}

/// Adds the sums of metrics, in each region and rest.
void add_sums_of_metrics(Table& table, const std::vector<MetricSum>& sums) {
  for (const MetricSum& sum : sums) {
    if (std::find(table.metrics.begin(), table.metrics.end(), sum.whole) == table.metrics.end()) {
      continue;
    }
    for (std::size_t i = 0; i < table.layout.cells(); ++i) {
      SumOfCells of_metrics{table.start_of(sum.whole) + i, {}};
      for (const std::string_view part : sum.parts) {
        of_metrics.parts.push_back(table.start_of(part) + i);
      }
      table.sums.push_back(std::move(of_metrics));
    }
  }
}

void require_known(const std::vector<NestedRegion>& regions) {
  for (const NestedRegion& region : regions) {
    if (!region.leaves.empty()) continue;
    throw data_error(
        "region {} is in no table, so that nobody knows which sums it is part of: say with "
        "--regions what it lies in",
        in_quotes(region.code));
  }
}

/// The number of the family of each metric: a metric is in that of those which it is a sum of.
std::map<std::string_view, std::size_t> families_of(const std::vector<WeekCount>& weeks,
                                                    const std::vector<MetricSum>& sums) {
  std::map<std::string_view, std::size_t> family;
  for (const WeekCount& week : weeks) family.try_emplace(week.series->metric, family.size());
  for (const MetricSum& sum : sums) {
    for (const std::string_view part : sum.parts) {
      const std::size_t old = family[part];
      for (auto& [metric, number] : family) {
        if (number == old) number = family[sum.whole];
      }
    }
  }
  return family;
}

/// The layouts of the regions that weeks have, which are mostly the same.
class Layouts {
 public:
  explicit Layouts(const Regions& regions) : regions_(regions) {}

  /// `codes` ascending. Throws Error where a region is in no table.
  const Layout& of(std::vector<std::string> codes) {
    const auto [known, is_new] = layouts_.try_emplace(std::move(codes));
    Layout& layout = known->second;
    if (is_new) {
      layout.regions = nested(known->first, regions_);
      require_known(layout.regions);
      layout.sums = sums_of(layout.regions);
    }
    return layout;
  }

 private:
  const Regions& regions_;
  std::map<std::vector<std::string>, Layout> layouts_;  // by the codes of their regions
};

/// Hides counts of one week, of metrics that are sums of each other.
void hide_in(const std::vector<WeekCount*>& counts, Layouts& layouts,
             const std::vector<std::string_view>& metrics, const std::vector<MetricSum>& sums,
             Count threshold) {
  std::set<std::string> codes;
  for (const WeekCount* each : counts) codes.emplace(each->series->region_code);
  const Layout& layout = layouts.of({codes.begin(), codes.end()});
  Table table{layout, metrics, {}, {}};
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    table.cells.resize(table.cells.size() + codes.size());
    for (const std::size_t size : layout.sums.rests) table.cells.push_back({{}, size == 1});
  }
  std::vector<std::size_t> places;
  for (const WeekCount* each : counts) {
    places.push_back(table.cell_of(each->series->region_code, each->series->metric));
    table.cells[places.back()].count = each->count;
  }
  add_sums_of_regions(table);
  add_sums_of_metrics(table, sums);
  const std::vector<bool> hidden = hidden_cells(table.cells, table.sums, threshold);
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i]->hidden = hidden[places[i]];
}

}  // namespace

void hide_small_counts(std::vector<WeekCount>& weeks, const Regions& regions, Count threshold) {
  const std::vector<MetricSum> sums = metric_sums(weeks);
  const auto families = families_of(weeks, sums);
  std::map<std::size_t, std::vector<std::string_view>> metrics;  // by family
  for (const auto& [metric, family] : families) metrics[family].push_back(metric);
  std::map<std::pair<Date, std::size_t>, std::vector<WeekCount*>> tables;
  for (WeekCount& week : weeks) {
    tables[{week.monday, families.at(week.series->metric)}].push_back(&week);
  }
  Layouts layouts(regions);
  for (const auto& [key, counts] : tables) {
    hide_in(counts, layouts, metrics.at(key.second), sums, threshold);
  }
}

}  // namespace corona
