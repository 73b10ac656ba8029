#pragma once

#include "csv/input.hpp"
#include "group/balance.hpp"
#include "group/day_reader.hpp"
#include "group/grouper.hpp"
#include "group/period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What corona-group does, as its command line says.
struct GroupRules {
  std::vector<std::string> levels;    ///< to add up to
  std::string members;                ///< a file of groups, instead of levels
  std::optional<int> classification;  ///< the year to whose municipalities to re-draw
  Period period = Period::day;
  bool keep = false;     ///< pass the regions of the input on too
  std::string regions;   ///< a file that extends the built-in regions
  std::string mergers;   ///< a file instead of the built-in mergers
  bool verbose = false;  ///< tell whether what was re-drawn adds up

  /// Throws a usage Error where there is nothing to do, or where the year is not known.
  void check() const;
};

/// Re-draws, sums over periods and groups, in this order, a date at a time.
class Stages {
 public:
  /// `in` outlives this.
  Stages(const GroupRules& rules, Input& in);

  /// The columns of the output: those of the input but for figures, which are of other regions.
  std::vector<Column> columns() const;

  /// Goes to the next date of the output; false at the end.
  bool next();

  /// The rows of the date; valid until next().
  const std::vector<Observation>& rows() const { return rows_; }

  /// Says on stderr what a person should know.
  void tell() const;

 private:
  std::span<const Observation> redrawn(std::span<const Observation> day);
  bool next_period();
  void group(std::span<const Observation> day);

  GroupRules rules_;
  Input& in_;
  DayReader days_;
  std::optional<Grouper> redrawer_;
  std::optional<Balance> balance_;
  std::optional<Periods> periods_;
  std::optional<Grouper> grouper_;
  bool ended_ = false;
  std::vector<Observation> rows_;
  std::vector<std::uint64_t> kept_on_;  // by series id: the last date on which it was passed on
  std::uint64_t date_ = 0;
};

}  // namespace corona
