#pragma once

#include "core/text_hash.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// A place that counts are published for.
struct Region {
  std::string code, name;
  std::string level;                 ///< municipality, province, ..., or a word of one's own
  std::vector<std::string> parents;  ///< codes of the regions it lies in, at most one a level
  int since = 0;                     ///< the year in which it was made of others; 0: it always was
};

/// Which region lies in which.
class Regions {
 public:
  /// Municipalities of the Netherlands since 2020, provinces, safety regions, municipal health
  /// services and the country. Source: CBS, and lists of the ministry of Health.
  static const Regions& built_in();

  /// Adds what `--regions FILE` has, and replaces it where the code is known: a CSV with the
  /// columns region_code, region_level and, where there are, region_name, parent_code (several with
  /// blanks between) and since. Throws Error where a region stands twice, lies in itself or in two
  /// regions of one level, or where a parent is not known.
  void extend(const std::string& path);

  /// The region, or null; valid until extend().
  const Region* find(std::string_view code) const;

  /// In the order of the tables.
  const std::vector<Region>& all() const { return regions_; }

  /// The region and those it lies in; empty where the code is not known.
  std::vector<const Region*> with_ancestors(std::string_view code) const;

  /// The region of that level that `code` is or lies in, or null.
  const Region* at_level(std::string_view code, std::string_view level) const;

  /// The smallest regions: those that hold no other.
  std::vector<const Region*> leaves() const;

  /// The smallest regions in `code`; itself where it holds none.
  std::vector<const Region*> leaves(std::string_view code) const;

 private:
  struct Source;

  void read(Source& source);
  void check(const Source& source) const;

  std::vector<Region> regions_;
  TextMap<std::string, std::size_t> index_;  // into regions_, by code
};

/// The built-in regions, extended by the file of `--regions` where `path` is not empty.
Regions read_regions(const std::string& path);

}  // namespace corona
