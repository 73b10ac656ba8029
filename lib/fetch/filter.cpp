#include "fetch/filter.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "reference/name.hpp"
#include "reference/region_lookup.hpp"

#include <algorithm>

namespace corona {

Filter::Filter(const Selection& selected)
    : since_(selected.since.value_or(Date::min())), until_(selected.until.value_or(Date::max())) {
  for (const std::string& metric : selected.metrics) metrics_.emplace(metric, false);
  for (const std::string& text : selected.regions) {
    const bool is_code = Regions::built_in().find(text) != nullptr;
    regions_.push_back({WantedRegion(text, "--region"), folded_name(text), is_code, {}});
  }
}

bool Filter::keeps(const Observation& row, Kept& kept) {
  const std::uint32_t id = row.series->id;
  if (id >= kept.size()) kept.resize(id + 1);
  if (!kept[id]) {
    const bool metric = keeps_metric(row.series->metric);
    kept[id] = keeps_region(row.series->region_code, row.series->region_name) && metric;
  }
  return *kept[id] && keeps_date(row.date);
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
  if (metrics_.empty()) return true;
  const auto found = metrics_.find(metric);
  if (found == metrics_.end()) return false;
  return found->second = true;
}

bool Filter::keeps_region(std::string_view code, std::optional<std::string_view> name) {
  if (regions_.empty()) return true;
  bool kept = false;
  for (Wanted& wanted : regions_) {
    wanted.is_code = wanted.is_code || code == wanted.region.text();
    if (!is_wanted(wanted, code, name.value_or(""))) continue;
    wanted.came.emplace(code);
    kept = true;
  }
  if (!kept && name) others_.try_emplace(std::string(code), *name);
  return kept;
}

/// By its code alone where the text is one of the data, else by its code or its name.
bool Filter::is_wanted(const Wanted& wanted, std::string_view code, std::string_view name) {
  if (wanted.is_code) return code == wanted.region.text();
  return code == wanted.region.code() || folded_name(code) == wanted.name ||
         folded_name(name) == wanted.name;
}

bool Filter::may_change_its_mind() const {
  return std::any_of(regions_.begin(), regions_.end(),
                     [](const Wanted& wanted) { return !wanted.is_code; });
}

bool Filter::still_keeps(const Observation& row) const {
  return regions_.empty() ||
         std::any_of(regions_.begin(), regions_.end(), [&](const Wanted& wanted) {
           return wanted.came.contains(row.series->region_code);
         });
}

void Filter::settle() {
  for (Wanted& wanted : regions_) {
    const std::string& text = wanted.region.text();
    if (wanted.is_code) std::erase_if(wanted.came, [&](const auto& code) { return code != text; });
  }
}

void Filter::require_all_seen() const {
  std::vector<std::string> missing;
  for (const auto& [metric, seen] : metrics_) {
    if (!seen) missing.push_back(in_quotes(metric));
  }
  if (!missing.empty()) {
    throw data_error("no metric {} in the data{}", listed(missing),
                     present_.empty() ? "" : ": it has " + listed_short(present_));
  }
  require_regions();
  if (!any_date_ && first_ <= last_) {
    note("nothing is kept: the data goes from {} to {}", to_string(first_), to_string(last_));
  }
}

void Filter::require_regions() const {
  const RegionLookup tables(Regions::built_in());
  std::vector<std::string> missing;
  for (const Wanted& wanted : regions_) {
    const std::string& text = wanted.region.text();
    if (!wanted.is_code) wanted.region.require_one_meaning();
    if (wanted.came.size() > 1) {
      throw data_error("--region: {} is more than one region: {}: {}", in_quotes(text),
                       listed_short(wanted.came),
                       wanted.is_code ? "the code comes after the name" : "give a code");
    }
    if (!wanted.came.empty()) continue;
    missing.push_back(in_quotes(wanted.region.code()));
    if (!tables.codes_of(text).empty()) continue;
    RegionLookup data(Regions::built_in());
    for (const auto& [code, name] : others_) data.add(code, name);
    data.find(text);
  }
  if (missing.empty()) return;
  throw data_error("no region {} in the data: corona-group adds regions up to larger ones",
                   listed(missing));
}

}  // namespace corona
