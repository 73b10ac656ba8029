#include "core/series.hpp"

#include "core/bytes.hpp"

namespace corona {
namespace {

/// A series and its texts, where they are not long, so that one look brings both near.
constexpr std::size_t two_lines = 128;

/// Whether CSV has no mark in the text that would need quotes around it.
bool holds_no_mark(std::string_view text) {
  return text.find_first_of(",\"\r\n") == std::string_view::npos;
}

}  // namespace

const Series& SeriesTable::intern(std::string_view region_code, std::string_view region_name,
                                  std::string_view metric) {
  if (const Series* known = find(region_code, region_name, metric)) return *known;
  return add({0, 0, region_code, region_name, metric, false});
}

const Series* SeriesTable::find(std::string_view region_code, std::string_view region_name,
                                std::string_view metric) const {
  const Series wanted{0, 0, region_code, region_name, metric, false};
  const auto known = labels_.find(&wanted);
  return known == labels_.end() ? nullptr : *known;
}

const Series& SeriesTable::add(Series series) {
  std::string_view* const texts[] = {&series.region_code, &series.region_name, &series.metric};
  std::size_t room = 0;
  for (const std::string_view* text : texts) room += text->size() + 1;
  char* const place = static_cast<char*>(memory_.allocate(sizeof(Series) + room, two_lines));
  char* at = place + sizeof(Series);
  series.is_bare = true;
  for (std::string_view* text : texts) {
    const char* const begin = at;
    at = copy_bytes(at, text->data(), text->size());
    *at++ = ',';
    *text = {begin, text->size()};
    series.is_bare = series.is_bare && holds_no_mark(*text);
  }
  const auto known = ids_.find(&series);
  series.id = known == ids_.end() ? size() : (*known)->id;
  series.label = static_cast<std::uint32_t>(labels_.size());
  const Series* const added = new (place) Series(series);
  if (known == ids_.end()) ids_.insert(added);
  labels_.insert(added);
  return *added;
}

std::size_t SeriesTable::HashOfId::operator()(const Series* series) const {
  return hash_bytes(series->metric, hash_bytes(series->region_code, 0));
}

std::size_t SeriesTable::HashOfLabel::operator()(const Series* series) const {
  return hash_bytes(series->region_name, HashOfId{}(series));
}

bool SeriesTable::SameId::operator()(const Series* a, const Series* b) const {
  return same_bytes(a->region_code, b->region_code) && same_bytes(a->metric, b->metric);
}

bool SeriesTable::SameLabel::operator()(const Series* a, const Series* b) const {
  return SameId{}(a, b) && same_bytes(a->region_name, b->region_name);
}

}  // namespace corona
