#pragma once

#include "reference/regions.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Finds the region that `--region` means: a code, or a name in any case, with or without accents,
/// apostrophes, hyphens and what lists add in brackets: `Den Haag`, `hengelo`, `Bergen (NH.)`.
class RegionLookup {
 public:
  /// Knows the regions of the tables, and what other lists call them.
  explicit RegionLookup(const Regions& regions);

  /// A region of the data; once there is one, only those of the data are found.
  void add(std::string_view code, std::string_view name);

  /// Its code. Throws Error, with the candidates, where the text means no region, or several;
  /// `option` is what the message starts with.
  std::string find(std::string_view text, std::string_view option = "--region") const;

  /// The codes of all regions that the text may mean.
  std::set<std::string> codes_of(std::string_view text) const;

 private:
  struct Named {
    std::vector<std::string> names;  // the table's first
    std::string level;
    bool in_data = false;
  };

  bool is_found(const Named& region) const { return region.in_data || !has_data_; }
  std::set<std::string> named(const std::string& folded, bool bare) const;
  std::string nearest(const std::string& folded) const;
  std::string described(const std::string& code) const;

  std::map<std::string, Named, std::less<>> regions_;  // by code
  bool has_data_ = false;
};

/// What other lists and people call a region of the tables: `Den Haag`; see other-names.csv.
std::vector<std::string> other_names(std::string_view code);

/// A region as an option names it while the data is not known yet: by a code, or by a name of the
/// built-in tables. Where the data has the text as a code, that is the region, whatever else has it
/// as a name.
class WantedRegion {
 public:
  /// `option` is what messages start with.
  WantedRegion(std::string text, std::string_view option);

  const std::string& text() const { return text_; }

  /// What the text means by the tables; itself where they have no region of that name, or several.
  const std::string& code() const { return code_; }

  /// Whether the code is the text, or what that means by the tables.
  bool may_be(std::string_view code) const { return code == text_ || code == code_; }

  /// Throws Error, with the candidates, where the tables have several regions of that name: for
  /// data that does not have the text as a code.
  void require_one_meaning() const;

 private:
  std::string text_, code_, option_;
  bool has_several_meanings_ = false;
};

}  // namespace corona
