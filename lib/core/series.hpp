#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace corona {

/// What a line of corona-csv is about: one metric of one region. Its texts lie right behind it, as
/// long as the table that gave it lives.
struct Series {
  std::uint32_t id;  ///< the same for the same region_code and metric: 0, 1, 2, ... as they appear
  std::uint32_t label;  ///< the same for the same region_code, metric and region_name
  std::string_view region_code;
  std::string_view region_name;  ///< for people; it may change while the code does not
  std::string_view metric;
  bool is_bare;  ///< no text of it holds a comma, a quote or a line end
};

/// The cells of a bare series as they stand in a line: "GM0114,Emmen,cases,".
inline std::string_view bare_cells(const Series& series) {
  return {series.region_code.data(), series.metric.data() + series.metric.size() + 1};
}

/// Finds series by a hash of their names. Entries lie side by side, so that one look into memory
/// finds most; no more than half of them are taken, whatever the hashes.
class SeriesIndex {
 public:
  /// The series with this hash of which `is_it` says so, or nullptr.
  template <typename IsIt>
  const Series* find(std::uint64_t hash, const IsIt& is_it) const {
    for (std::size_t at = hash;; ++at) {
      const Entry& entry = entries_[at & (entries_.size() - 1)];
      if (entry.series == nullptr) return nullptr;
      if (entry.hash == hash && is_it(*entry.series)) return entry.series;
    }
  }

  /// Adds one that is not there.
  void add(std::uint64_t hash, const Series& series);

  std::uint32_t size() const { return size_; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    const Series* series = nullptr;
  };

  void put(const Entry& entry);

  std::vector<Entry> entries_ = std::vector<Entry>(16);  // always 2^n
  std::uint32_t size_ = 0;
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
  std::uint32_t size() const { return ids_.size(); }

 private:
  SeriesIndex ids_;     // the first series of each
  SeriesIndex labels_;  // all
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace corona
