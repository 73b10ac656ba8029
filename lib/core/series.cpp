#include "core/series.hpp"

namespace corona {

const Series& SeriesTable::intern(std::string_view region_code, std::string_view region_name,
                                  std::string_view metric) {
  const char separator = '\0';  // readers refuse it in a cell, so two keys never run together
  key_.assign(region_code).push_back(separator);
  key_.append(metric);
  const std::size_t id_length = key_.size();
  key_.push_back(separator);
  key_.append(region_name);
  if (const auto known = labels_.find(key_); known != labels_.end()) return *known->second;

  const auto id = ids_.try_emplace(key_.substr(0, id_length), size()).first->second;
  const auto label = static_cast<std::uint32_t>(series_.size());
  series_.push_back(
      {id, label, std::string(region_code), std::string(region_name), std::string(metric)});
  labels_.emplace(key_, &series_.back());
  return series_.back();
}

}  // namespace corona
