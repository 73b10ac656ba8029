#pragma once

#include "core/figure_text.hpp"
#include "core/record_store.hpp"
#include "csv/input.hpp"
#include "reference/population_lookup.hpp"
#include "trend/risk.hpp"
#include "trend/rules.hpp"

#include <deque>
#include <unordered_map>

namespace corona {

/// Adds indicators to daily counts as they stream past, in order of their dates.
///
/// Memory grows with the number of series and the days that the indicators reach back; rows wait
/// for the end of their date where levels are asked for, and for half a window where it is centred.
class Trend {
 public:
  /// `in` names the places in messages and outlives the trend.
  Trend(TrendRules rules, const Input& in, Populations populations);

  /// Throws Error where two rows count one day.
  void add(Record& row);

  /// No more rows will come. Says on stderr which populations are missing.
  void finish();

  /// The next row with its figures, or false; valid until the next call of any of these.
  bool next(Record& row);

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
    RecordStore rows;
    std::unordered_map<std::string, int> worst_level;  // by region code
    std::size_t next = 0;
    bool levels_known = false;
  };

  Course& course_of(const Series& series);
  void count(const Record& row);
  void hold(const Record& row);
  bool next_held(Record& row);
  void find_worst_levels(Held& held);
  std::optional<int> own_level(const Observation& row);
  void fill(Record& row);
  void fill_as_dashboard(Record& row, Date end);
  void fill_levels(Record& row, const Held& held);

  TrendRules rules_;
  const Input& in_;
  PopulationLookup populations_;
  Count kept_;                  // days of counts kept for each series
  std::deque<Course> courses_;  // by series id
  Record* passing_ = nullptr;   // a row that need not wait
  std::deque<Held> waiting_;
  Date today_;
  bool finished_ = false;
  FigureText text_;
};

}  // namespace corona
