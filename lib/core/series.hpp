#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <tsl/robin_set.h>

namespace corona {

/// What a line of corona-csv is about: one metric of one region, as a SeriesTable gives it. Its
/// texts lie right behind it, with commas between them, for the life of the table.
struct Series {
  std::uint32_t id;  ///< the same for the same region_code and metric: 0, 1, 2, ... as they appear
  std::uint32_t label;  ///< the same for the same region_code, metric and region_name
  std::string_view region_code;
  std::string_view region_name;  ///< for people; it may change while the code does not
  std::string_view metric;
  bool is_bare;  ///< no text of it holds a comma, a quote or a line end
};

/// The cells of a bare series as they stand in a line: "GM0114,Emmen,cases".
inline std::string_view bare_cells(const Series& series) {
  return {series.region_code.begin(), series.metric.end()};
}

/// Every series seen, each once; a Series stays where it is for the life of the table.
class SeriesTable {
 public:
  /// The series, which is added where it is new.
  const Series& intern(std::string_view region_code, std::string_view region_name,
                       std::string_view metric);

  /// The series, or nullptr where it is new.
  const Series* find(std::string_view region_code, std::string_view region_name,
                     std::string_view metric) const;

  /// How many different ids there are.
  std::uint32_t size() const { return static_cast<std::uint32_t>(ids_.size()); }

 private:
  struct SameId {
    bool operator()(const Series* a, const Series* b) const;
  };
  struct SameLabel {
    bool operator()(const Series* a, const Series* b) const;
  };
  struct HashOfId {
    std::size_t operator()(const Series* series) const;
  };
  struct HashOfLabel {
    std::size_t operator()(const Series* series) const;
  };
  template <typename Hash, typename Same>
  using Set = tsl::robin_set<const Series*, Hash, Same, std::allocator<const Series*>, true>;

  const Series& add(Series series);

  Set<HashOfId, SameId> ids_;           // the first series of each
  Set<HashOfLabel, SameLabel> labels_;  // all
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace corona
