#include "fetch/filter.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "reference/region_lookup.hpp"

#include <algorithm>

namespace corona {
namespace {

void require(const auto& wanted, std::string_view what, const std::string& advice) {
  std::vector<std::string> missing;
  for (const auto& [name, seen] : wanted) {
    if (!seen) missing.push_back(in_quotes(name));
  }
  if (missing.empty()) return;
  throw data_error("no {} {} in the data{}", what, listed(missing), advice);
}

/// Throws Error, with the nearest names, for a region that neither the data nor the tables know.
void suggest(const auto& wanted) {
  const RegionLookup lookup(Regions::built_in());
  for (const auto& [code, seen] : wanted) {
    if (!seen && lookup.codes_of(code).empty()) lookup.find(code);
  }
}

}  // namespace

Filter::Filter(const Selection& selected)
    : since_(selected.since.value_or(Date::min())), until_(selected.until.value_or(Date::max())) {
  for (const std::string& metric : selected.metrics) metrics_.emplace(metric, false);
  for (const std::string& text : selected.regions) {
    regions_.emplace(region_code_of(text, "--region"), false);
  }
}

bool Filter::keeps(const Observation& row) {
  const std::uint32_t id = row.series->id;
  if (id >= kept_.size()) kept_.resize(id + 1);
  if (!kept_[id]) {
    const bool metric = keeps_metric(row.series->metric);
    kept_[id] = keeps_region(row.series->region_code) && metric;
  }
  return *kept_[id] && keeps_date(row.date);
}

bool Filter::keeps_date(Date date) {
  first_ = std::min(first_, date);
  last_ = std::max(last_, date);
  const bool kept = since_ <= date && date <= until_;
  any_date_ = any_date_ || kept;
  return kept;
}

bool Filter::keeps_metric(std::string_view metric) {
  if (std::find(present_.begin(), present_.end(), metric) == present_.end()) {
    present_.emplace_back(metric);
  }
  return keeps(metrics_, metric);
}

void Filter::require_all_seen() const {
  require(metrics_, "metric", present_.empty() ? "" : ": it has " + listed_short(present_));
  if (std::any_of(regions_.begin(), regions_.end(), [](const auto& r) { return !r.second; })) {
    suggest(regions_);
  }
  require(regions_, "region", ": corona-group adds regions up to larger ones");
  if (!any_date_ && first_ <= last_) {
    note("nothing is kept: the data goes from {} to {}", to_string(first_), to_string(last_));
  }
}

bool Filter::keeps(Seen& wanted, std::string_view text) {
  if (wanted.empty()) return true;
  const auto found = wanted.find(text);
  if (found == wanted.end()) return false;
  found->second = true;
  return true;
}

}  // namespace corona
