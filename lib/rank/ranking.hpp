#pragma once

#include "core/figure_text.hpp"
#include "csv/input.hpp"
#include "rank/course.hpp"
#include "rank/order.hpp"
#include "reference/population.hpp"

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

struct RankRules {
  Measure by = Measure::per_100k;
  Count window = 7;
  std::optional<Date> date;  ///< none: the latest date of each metric
  std::string metric;        ///< empty: each metric on its own
  std::optional<Count> top;  ///< ties at the edge stay
  Ties ties = Ties::min;
  Direction direction = Direction::highest_first;
  Stale stale = Stale::omit;
};

/// The columns of a ranking: those of every one, and the one ranked by.
std::vector<Column> ranking_columns(Measure by);

/// Ranks regions, each metric on its own. Rows come in order of their dates; rows without a known
/// municipality are never ranked. Memory grows with the number of series and the window.
class Ranking {
 public:
  Ranking(RankRules rules, const Input& in, Populations populations);

  /// Throws Error where two rows count one day.
  void add(const Record& row);

  /// Ranks what was added; call it once, before next(). Names on stderr what is left out and which
  /// populations are missing. Throws Error where the rules ask for what the data does not have.
  void finish();

  /// The next line of the ranking, or false; valid until the next call. Metrics in order of their
  /// first appearance, then by rank, then by region_code.
  bool next(Record& row);

 private:
  struct Standing {
    const Course* course;
    Date date;
    std::optional<Count> population;
    std::optional<double> value;
    std::optional<Count> rank, rank_before, rank_total;
  };

  Course* course_of(const Series& series);
  void rank_metric(const std::string& metric, const std::vector<const Course*>& courses);
  bool is_ranked(const Series& series) const;
  void refuse_long_window() const;
  std::optional<Count> population_of(const Course& course);
  void place(std::vector<Standing>& standings) const;
  void keep_top(std::vector<Standing>& standings) const;
  void tell_population() const;

  RankRules rules_;
  const Input& in_;
  Populations populations_;
  std::deque<Course> courses_;
  std::vector<std::optional<Course*>> course_of_;  // by series id; nullptr where it is not ranked
  std::vector<Standing> standings_;
  std::size_t next_ = 0;
  FigureText text_;
  std::vector<std::string> without_population_;
  std::optional<int> other_year_;
};

}  // namespace corona
