#include "core/series.hpp"

#include "core/bytes.hpp"

namespace corona {
namespace {

/// Whether CSV has no mark in the text that would need quotes around it.
bool holds_no_mark(std::string_view text) {
  return text.find_first_of(",\"\r\n") == std::string_view::npos;
}

}  // namespace

const Series& SeriesTable::intern(std::string_view region_code, std::string_view region_name,
                                  std::string_view metric) {
  if (const Series* known = find(region_code, region_name, metric)) return *known;
  std::string key(region_code);
  key += '\0';  // readers refuse it in a cell, so two keys never run together
  key += metric;
  const auto id = ids_.try_emplace(std::move(key), size()).first->second;
  const auto label = static_cast<std::uint32_t>(series_.size());
  const bool is_bare =
      holds_no_mark(region_code) && holds_no_mark(region_name) && holds_no_mark(metric);
  series_.push_back({id, label, std::string(region_code), std::string(region_name),
                     std::string(metric), is_bare});
  labels_.insert(&series_.back());
  return series_.back();
}

const Series* SeriesTable::find(std::string_view region_code, std::string_view region_name,
                                std::string_view metric) const {
  const auto known = labels_.find(Name{region_code, region_name, metric});
  return known == labels_.end() ? nullptr : *known;
}

std::size_t SeriesTable::Hash::operator()(const Name& name) const {
  return hash_bytes(name.metric, hash_bytes(name.region_name, hash_bytes(name.region_code, 0)));
}

bool SeriesTable::Same::operator()(const Name& name, const Series* series) const {
  return same_bytes(name.region_code, series->region_code) &&
         same_bytes(name.metric, series->metric) &&
         same_bytes(name.region_name, series->region_name);
}

}  // namespace corona
