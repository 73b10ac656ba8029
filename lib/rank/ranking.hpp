#pragma once

#include "core/figure_text.hpp"
#include "core/region.hpp"
#include "core/text_hash.hpp"
#include "csv/input.hpp"
#include "rank/standings.hpp"
#include "reference/population_lookup.hpp"
#include "reference/region_lookup.hpp"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What to do with a region that has no count on the ranking date.
enum class Stale {
  omit,
  keep,  ///< ranked by its own last date
};

/// Which regions are ranked, when, and against which.
struct RankScope {
  std::optional<Date> date;  ///< none: the latest date of each metric
  bool every_date = false;
  std::string metric;   ///< empty: each metric on its own
  std::string against;  ///< the region whose value others are divided by; empty: none
  bool mixed = false;   ///< regions of all levels together
  Stale stale = Stale::omit;
};

/// The columns of a ranking: those of every one, what the rules add, the levels that a stream of
/// `present` columns has, and the one ranked by.
std::vector<Column> ranking_columns(const RankRules& rules, const RankScope& scope,
                                    ColumnSet present);

/// Ranks regions, each metric and each level of region on its own. Rows come in order of their
/// dates; rows without a known municipality are never ranked. What a date's ranking says depends on
/// no row after it. Memory grows with the number of series and the window.
class Ranking {
 public:
  Ranking(RankRules rules, RankScope scope, const Input& in, Populations populations);

  /// Throws Error where two rows count one day, and where a row's figures are of another window.
  void add(const Record& row);

  /// No more rows will come. Names on stderr what is left out and which populations are missing.
  /// Throws Error where the rules ask for what the data does not have.
  void finish();

  /// The next line of the ranking, or false; valid until the next call. Dates ascending; within
  /// one, metrics and levels in order of their first appearance, then by rank, then by region_code.
  bool next(Record& row);

 private:
  /// The regions that are ranked together.
  struct Field {
    RegionLevel level;
    std::vector<Course*> courses;
    std::vector<Course*> today;  // that have a count on today_; filled only where these are ranked
  };
  /// A metric of the data.
  struct Metric {
    std::string name;
    std::size_t number;        // in order of appearance
    std::deque<Field> fields;  // in order of appearance
    const Course* against = nullptr;
    bool counted_today = false;  // as Field::today
  };
  /// Where the rows of a series go; no course: it is not ranked.
  struct Way {
    bool is_known = false;
    Course* course = nullptr;
    Metric* metric = nullptr;
    Field* field = nullptr;
  };

  void begin(Date date);
  [[noreturn]] void refuse_repeat(const Record& row) const;
  void check_window(const Record& row) const;
  void add_way(const Series& series);
  bool is_ranked(const Series& series) const;
  Metric& metric_of(const Series& series);
  Field& field_of(Metric& metric, const Series& series);
  void learn_drawing();
  void rank_today();
  void rank_all(std::optional<Date> date);
  void rank_field(const Metric& metric, const std::vector<Course*>& courses, Date date);
  void compare(std::vector<Standing>& standings, const Metric& metric);
  std::optional<Count> population_of(const Course& course, Date date);
  void check_found() const;

  RankRules rules_;
  RankScope scope_;
  const Input& in_;
  PopulationLookup populations_;
  bool has_window_;  // the stream has figures of a window
  std::string window_text_;
  bool ranks_today_;  // of each date only what has a count on it
  WantedRegion against_;
  bool has_against_as_code_ = false;  // the data has
  std::deque<Course> courses_;
  std::vector<Way> ways_;                            // by series id
  std::deque<Metric> metrics_;                       // of the data, in order of appearance
  TextMap<std::string_view, Metric*> metric_index_;  // by name
  Date today_ = Date::min();                         // of the last row
  bool is_over_ = false;                             // today_ is after the date that is ranked
  bool any_row_ = false;
  std::vector<Metric*> metrics_today_;  // that have a count on today_; filled as Field::today is
  std::deque<Standing> standings_;      // ranked, not yet given
  Standing given_;                      // the last; a row views its texts
  bool drawing_known_ = false;
  bool any_value_ = false;  // of what is ranked by
  bool any_ = false;        // anything was ranked
  bool any_sum_ = false;    // with a window that is known
  FigureText text_;
};

}  // namespace corona
