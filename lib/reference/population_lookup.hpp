#pragma once

#include "core/series.hpp"
#include "reference/population.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace corona {

/// Looks up the inhabitants of the regions of a stream, and keeps account of what a person should
/// know: which regions have none, and that figures of another year were taken, or inferred ones.
class PopulationLookup {
 public:
  explicit PopulationLookup(Populations populations) : populations_(std::move(populations)) {}

  /// Inhabitants in the year of `date`, or the nearest there is. Rows without a known municipality
  /// have none, and need none.
  std::optional<Count> of(const Series& series, Date date);

  /// Learns from the codes of one date, all of them, how its municipalities are drawn: those of a
  /// later year have other inhabitants, though they may have the same codes.
  void learn_drawing(const std::vector<std::string>& codes);

  /// Says on stderr, in a line each, what there is to say.
  void tell() const;

 private:
  struct Known {
    int year = 0;  // 0: not looked up yet
    std::optional<Count> inhabitants;
  };

  std::optional<Count> look_up(const Series& series, Date date, int year);

  Populations populations_;
  std::vector<Known> known_;  // by series id
  Date date_ = Date::min();   // the last asked for
  int year_ = 0;              // of it
  std::set<std::string> missing_;
  std::map<int, std::set<std::string>> other_years_;  // and whose they are
  std::optional<int> inferred_year_;
};

}  // namespace corona
