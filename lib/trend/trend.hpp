#pragma once

#include "core/figure_text.hpp"
#include "core/text_hash.hpp"
#include "csv/input.hpp"
#include "reference/population_lookup.hpp"
#include "trend/risk.hpp"
#include "trend/rules.hpp"

#include <deque>
#include <functional>
#include <vector>

namespace corona {

/// Adds indicators to daily counts as they stream past, in order of their dates.
///
/// Memory grows with the number of series and the days that the indicators reach back; rows wait
/// for the end of their date where levels are asked for, and for half a window where it is centred.
class Trend {
 public:
  using Sink = std::function<void(const Record&)>;

  /// `in` names the places in messages and outlives the trend; `give` gets each row with its
  /// figures, in the order in which they were added.
  Trend(TrendRules rules, const Input& in, Populations populations, Sink give);

  /// Throws Error where two rows count one day.
  void add(const Observation& row);

  /// Gives what still waits. Says on stderr which populations are missing.
  void finish();

  /// Whether rows were given and no window among them was known.
  bool window_is_too_long() const { return any_row_ && !any_sum_; }

  /// Whether levels were asked for and no row had one.
  bool lacks_levels() const { return any_row_ && any_sum_ && needs_levels_ && !any_level_; }

 private:
  /// What is kept of one series.
  struct Course {
    Window counts;
    Infectiousness infectiousness;
    RiskCourse risk;
    SignalCourse signal;
  };

  /// The rows of one date, waiting.
  struct Held {
    Date date;
    std::vector<Observation> rows;
  };

  /// The levels of the rows of one date.
  struct Levels {
    std::vector<std::optional<int>> own;   // of each row
    TextMap<std::string_view, int> worst;  // by region code
  };

  Course& course_of(const Series& series);
  void count(const Observation& row, Course& course);
  void give_complete(Date date);
  void give_held(const Held& held);
  void learn_drawing(const Held& held);
  Levels levels_of(const Held& held);
  std::optional<Count> population_of(const Observation& row, Date date);
  std::optional<int> own_level(const Observation& row);
  void fill(Record& row, const Course& course);
  void fill_as_dashboard(Record& row, const Course& course, Date end);
  void fill_levels(Record& row, Course& course, std::optional<int> level, const Levels& levels);

  TrendRules rules_;
  const Input& in_;
  PopulationLookup populations_;
  Sink give_;
  ColumnSet filled_;  // beside the counts
  bool needs_levels_;
  bool needs_population_;
  Count kept_;                   // days of counts kept for each series
  std::vector<Course> courses_;  // by series id
  std::deque<Held> waiting_;
  std::optional<Date> first_;  // date of all
  bool any_row_ = false;
  bool any_sum_ = false;  // of a window that is known
  bool any_level_ = false;
  std::string window_text_;
  FigureText text_;
};

}  // namespace corona
