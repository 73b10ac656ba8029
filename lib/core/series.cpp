#include "core/series.hpp"

namespace corona {

const Series& SeriesTable::intern(std::string_view region_code, std::string_view region_name,
                                  std::string_view metric) {
  if (const Series* known = find(region_code, region_name, metric)) return *known;
  const std::size_t id_length = region_code.size() + 1 + metric.size();
  const auto id = ids_.try_emplace(key_.substr(0, id_length), size()).first->second;
  const auto label = static_cast<std::uint32_t>(series_.size());
  series_.push_back(
      {id, label, std::string(region_code), std::string(region_name), std::string(metric)});
  labels_.emplace(key_, &series_.back());
  return series_.back();
}

const Series* SeriesTable::find(std::string_view region_code, std::string_view region_name,
                                std::string_view metric) {
  const char separator = '\0';  // readers refuse it in a cell, so two keys never run together
  key_.assign(region_code).push_back(separator);
  key_.append(metric).push_back(separator);
  key_.append(region_name);
  const auto known = labels_.find(key_);
  return known == labels_.end() ? nullptr : known->second;
}

}  // namespace corona
