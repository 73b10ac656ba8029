#include "reference/region_lookup.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"
#include "reference/embedded.hpp"
#include "reference/name.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t most_candidates = 5;

using NamesOfCodes = std::multimap<std::string, std::string, std::less<>>;

const NamesOfCodes& all_other_names() {
  static const NamesOfCodes names = [] {
    NamesOfCodes read;
    Table<2> table("other-names.csv", embedded::other_names, {"region_code", "region_name"});
    for (Table<2>::Cells cell; table.read(cell);) read.emplace(cell[0], cell[1]);
    return read;
  }();
  return names;
}

}  // namespace

RegionLookup::RegionLookup(const Regions& regions) {
  for (const Region& region : regions.all()) {
    regions_[region.code] = {{region.name}, region.level, false};
  }
  for (const auto& [code, name] : all_other_names()) regions_[code].names.push_back(name);
}

std::vector<std::string> other_names(std::string_view code) {
  std::vector<std::string> names;
  const auto [first, last] = all_other_names().equal_range(code);
  for (auto name = first; name != last; ++name) names.push_back(name->second);
  return names;
}

void RegionLookup::add(std::string_view code, std::string_view name) {
  Named& region = regions_[std::string(code)];
  if (!name.empty()) region.names.emplace_back(name);
  region.in_data = has_data_ = true;
}

std::set<std::string> RegionLookup::codes_of(std::string_view text) const {
  const auto by_code = regions_.find(text);
  if (by_code != regions_.end() && is_found(by_code->second)) return {by_code->first};
  const std::string folded = folded_name(text);
  const std::set<std::string> codes = named(folded, false);
  return codes.empty() ? named(folded, true) : codes;
}

std::string RegionLookup::find(std::string_view text, std::string_view option) const {
  const std::set<std::string> codes = codes_of(text);
  if (codes.size() == 1) return *codes.begin();
  if (codes.empty()) {
    const std::string near = nearest(folded_name(text));
    throw data_error("{}: no region {}{}{}", option, in_quotes(text),
                     has_data_ ? " in the data" : " is known",
                     near.empty() ? "" : "; near it: " + near);
  }
  std::vector<std::string> candidates;
  for (const std::string& code : codes) candidates.push_back(described(code));
  throw data_error("{}: {} is more than one region: {}: give a code", option, in_quotes(text),
                   listed(candidates));
}

/// Codes of the regions of that name; with `bare`, of that name but for what stands in brackets.
std::set<std::string> RegionLookup::named(const std::string& folded, bool bare) const {
  const auto key = [&](const std::string& name) { return bare ? without_brackets(name) : name; };
  std::set<std::string> codes;
  for (const auto& [code, region] : regions_) {
    if (!is_found(region)) continue;
    for (const std::string& name : region.names) {
      if (key(folded_name(name)) == key(folded)) codes.insert(code);
    }
  }
  return codes;
}

/// "GM0114 Emmen (municipality), ...", the nearest names first; empty where none is near.
std::string RegionLookup::nearest(const std::string& folded) const {
  const std::size_t far = 1 + folded.size() / 3;
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const auto& [code, region] : regions_) {
    std::size_t least = far + 1;
    if (is_found(region)) least = std::min(least, edits_between(folded, folded_name(code)));
    for (const std::string& name : region.names) {
      if (is_found(region)) least = std::min(least, edits_between(folded, folded_name(name)));
    }
    if (least <= far) near.emplace_back(least, code);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > most_candidates) near.resize(most_candidates);
  std::vector<std::string> candidates;
  for (const auto& [edits, code] : near) candidates.push_back(described(code));
  return listed(candidates);
}

std::string RegionLookup::described(const std::string& code) const {
  const Named& region = regions_.find(code)->second;
  std::string text = printable(code);
  if (!region.names.empty()) text += " " + printable(region.names.front());
  if (!region.level.empty()) text += " (" + printable(region.level) + ")";
  return text;
}

WantedRegion::WantedRegion(std::string text, std::string_view option)
    : text_(std::move(text)), code_(text_), option_(option) {
  if (text_.empty()) return;
  const std::set<std::string> codes = RegionLookup(Regions::built_in()).codes_of(text_);
  if (codes.size() == 1) code_ = *codes.begin();
  has_several_meanings_ = codes.size() > 1;
}

void WantedRegion::require_one_meaning() const {
  if (has_several_meanings_) RegionLookup(Regions::built_in()).find(text_, option_);
}

}  // namespace corona
