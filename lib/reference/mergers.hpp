#pragma once

#include "core/number.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// A region, or its part in another. Only what weights of one list are to each other counts.
struct Successor {
  std::string code;
  Count weight;
};

/// Regions that ended, and where their inhabitants are since.
class Mergers {
 public:
  /// Municipalities of the Netherlands that ended from 2021 to 2023. Source: CBS.
  static Mergers built_in();

  /// A CSV with the columns year, old_code, new_code and share: a row for each part of a region
  /// that ended; its share, as 0.25 or 1/4, is empty where that is all of it. Throws Error where
  /// the shares of a region do not add up to 1, or where it goes into itself.
  static Mergers from_file(const std::string& path);

  /// What `code` has become by that year: itself, what it was merged into, or its parts.
  std::vector<Successor> in_year(std::string_view code, int year) const;

  /// Into what `code` went when it ended; empty where it did not.
  std::vector<Successor> successors(std::string_view code) const;

  /// Whether it ended in that year or before.
  bool ended_by(std::string_view code, int year) const;

 private:
  struct End {
    int year = 0;
    std::vector<Successor> parts;
    Count whole = 1;    // what their weights add up to, but for rounding
    unsigned line = 0;  // of the last part
  };
  static Mergers read(const std::string& name, std::string_view text);
  void check(const std::string& name) const;

  std::map<std::string, End, std::less<>> ends_;  // by code
};

/// The built-in mergers, or those of the file of `--mergers` where `path` is not empty.
Mergers read_mergers(const std::string& path);

}  // namespace corona
