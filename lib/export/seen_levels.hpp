#pragma once

#include "core/record.hpp"
#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

/// The levels and schemes that records state, to know of which scheme they are. It holds no more
/// than the built-in schemes, however many records there are.
class SeenLevels {
 public:
  SeenLevels();
  void add(const Record& row);
  void add(const SeenLevels& others);

  /// Whether any record states a level or a scheme.
  bool any() const { return any_; }

  /// The first of the built-in schemes that has all levels and that no record contradicts; empty:
  /// they are of another, or of several.
  std::string scheme() const;

 private:
  struct Candidate {
    std::string name;
    std::vector<std::string> levels;
    bool possible = true;
  };
  std::vector<Candidate> candidates_;  // the built-in schemes
  bool any_ = false;
};

/// What a page and a workbook say of the levels of a scheme; empty: one that is not known here.
const std::string& about_levels(const std::string& scheme, Locale locale);

}  // namespace corona
