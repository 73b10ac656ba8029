#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace corona {

/// What a line of corona-csv is about: one metric of one region.
struct Series {
  std::uint32_t id;  ///< the same for the same region_code and metric: 0, 1, 2, ... as they appear
  std::uint32_t label;  ///< the same for the same region_code, metric and region_name
  std::string region_code;
  std::string region_name;  ///< for people; it may change while the code does not
  std::string metric;
  bool is_bare;  ///< no text of it holds a comma, a quote or a line end
};

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
  struct Name {
    std::string_view region_code, region_name, metric;
  };
  static Name name_of(const Series& series) {
    return {series.region_code, series.region_name, series.metric};
  }
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const Name& name) const;
    std::size_t operator()(const Series* series) const { return (*this)(name_of(*series)); }
  };
  struct Same {
    using is_transparent = void;
    bool operator()(const Name& name, const Series* series) const;
    bool operator()(const Series* a, const Series* b) const { return a == b; }
  };

  std::unordered_map<std::string, std::uint32_t> ids_;    // by code, metric
  std::unordered_set<const Series*, Hash, Same> labels_;  // by code, metric, name
  std::deque<Series> series_;                             // by label
};

}  // namespace corona
