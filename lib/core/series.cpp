#include "core/series.hpp"

#include "core/bytes.hpp"
#include "core/text_hash.hpp"

#include <new>
#include <utility>

namespace corona {
namespace {

/// Two lines of the cache, which come together: one of a series, one of its texts.
constexpr std::size_t alignment = 128;

/// Whether CSV has no mark in the text that would need quotes around it.
bool holds_no_mark(std::string_view text) {
  return text.find_first_of(",\"\r\n") == std::string_view::npos;
}

std::uint64_t hash_of_id(std::string_view region_code, std::string_view metric) {
  return hash_text(metric, hash_text(region_code, hash_key.seed));
}

std::uint64_t hash_of_label(std::uint64_t hash_of_id, std::string_view region_name) {
  return hash_text(region_name, hash_of_id);
}

}  // namespace

void SeriesIndex::add(std::uint64_t hash, const Series& series) {
  ++size_;
  if (2 * std::size_t{size_} > entries_.size()) {
    const auto before = std::exchange(entries_, std::vector<Entry>(2 * entries_.size()));
    for (const Entry& entry : before) {
      if (entry.series != nullptr) put(entry);
    }
  }
  put({hash, &series});
}

void SeriesIndex::put(const Entry& entry) {
  std::size_t at = entry.hash & (entries_.size() - 1);
  while (entries_[at].series != nullptr) at = (at + 1) & (entries_.size() - 1);
  entries_[at] = entry;
}

const Series* SeriesTable::find(std::string_view region_code, std::string_view region_name,
                                std::string_view metric) const {
  const auto is_it = [&](const Series& series) {
    return same_bytes(series.region_code, region_code) && same_bytes(series.metric, metric) &&
           same_bytes(series.region_name, region_name);
  };
  return labels_.find(hash_of_label(hash_of_id(region_code, metric), region_name), is_it);
}

const Series& SeriesTable::intern(std::string_view region_code, std::string_view region_name,
                                  std::string_view metric) {
  if (const Series* known = find(region_code, region_name, metric)) return *known;
  const std::size_t room = region_code.size() + region_name.size() + metric.size() + 3;
  void* const place = memory_.allocate(sizeof(Series) + room, alignment);
  char* at = static_cast<char*>(place) + sizeof(Series);
  const auto keep = [&at](std::string_view text) {
    const char* const begin = at;
    at = copy_bytes(at, text.data(), text.size());
    *at++ = ',';
    return std::string_view(begin, text.size());
  };
  const std::uint64_t hash = hash_of_id(region_code, metric);
  const Series* const first = ids_.find(hash, [&](const Series& series) {
    return same_bytes(series.region_code, region_code) && same_bytes(series.metric, metric);
  });
  const std::uint32_t id = first == nullptr ? ids_.size() : first->id;
  const bool is_bare =
      holds_no_mark(region_code) && holds_no_mark(region_name) && holds_no_mark(metric);
  const auto* const added = new (place)
      Series{id, labels_.size(), keep(region_code), keep(region_name), keep(metric), is_bare};
  if (first == nullptr) ids_.add(hash, *added);
  labels_.add(hash_of_label(hash, region_name), *added);
  return *added;
}

}  // namespace corona
