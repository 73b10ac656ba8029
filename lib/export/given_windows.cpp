#include "export/given_windows.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "core/too_large.hpp"
#include "series/window.hpp"

#include <cmath>
#include <deque>
#include <vector>

namespace corona {
namespace {

/// The one length that all rows state; 7 where none does.
Count length_of(const RecordStore& rows, const Input& in) {
  std::optional<Record> first;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Record row = rows[i];
    const std::string_view window = row.figures[Column::window];
    if (window.empty()) continue;
    if (!first) first = row;
    if (parse_whole(window) == parse_whole(first->figures[Column::window])) continue;
    throw data_error("{}: window: {} days, but {} in {}: use figures of one window",
                     in.place_of(row.place), window, first->figures[Column::window],
                     in.place_of(first->place));
  }
  return first ? *parse_whole(first->figures[Column::window]) : GivenWindows{}.length;
}

/// A sum of a window, as the figures of a row state it.
struct GivenSum {
  Column column;     ///< that states it
  double sum;        ///< which rounding may have changed
  double tolerance;  ///< how far it may be from the sum of the counts
};

std::optional<GivenSum> given_sum(const Record& row, Count length) {
  if (const auto sum = parse_whole(row.figures[Column::sum])) {
    return GivenSum{Column::sum, static_cast<double>(*sum), 0};
  }
  constexpr double rounding = 0.5;
  if (const auto mean = parse_decimal(row.figures[Column::mean])) {
    return GivenSum{Column::mean, *mean * static_cast<double>(length), rounding};
  }
  const auto rate = parse_decimal(row.figures[Column::per_100k]);
  const auto population = parse_whole(row.figures[Column::population]);
  if (!rate || !population) return std::nullopt;
  return GivenSum{Column::per_100k, *rate * static_cast<double>(*population) / 100'000, rounding};
}

/// What speaks for and against windows that end some days after their date.
struct Evidence {
  std::size_t equal = 0;    ///< rows whose sum is that of the counts
  std::size_t lacking = 0;  ///< rows that state a window and no sum, where the counts have one
  std::optional<std::size_t> other;  ///< the first row whose sum is another
};

/// Compares the sums of the rows with those of the counts.
class Comparison {
 public:
  Comparison(const RecordStore& rows, Count length, Count delay)
      : rows_(rows), length_(length), delay_(delay) {
    for (std::size_t i = 0; i < rows.size(); ++i) add(i);
    for (Course& course : courses_) compare_until(course, Date::max());
  }

  const Evidence& evidence() const { return evidence_; }

 private:
  struct Course {
    Window counts;
    std::deque<std::size_t> waiting;  // rows whose window has not ended
  };

  void add(std::size_t i) {
    const Record row = rows_[i];
    while (courses_.size() <= row.series->id) {
      courses_.push_back({Window(length_, 2 * length_), {}});
    }
    Course& course = courses_[row.series->id];
    compare_until(course, row.date);
    course.waiting.push_back(i);
    if (!row.new_count) return;
    named_where_too_large(*row.series, row.date, [&] {
      return course.counts.add(row.date, row.days.value_or(1), *change_of_total(row));
    });
  }

  /// Compares the rows whose windows end before `date`, while nothing of `date` has been counted.
  void compare_until(Course& course, Date date) {
    while (!course.waiting.empty()) {
      const Record row = rows_[course.waiting.front()];
      const Date end = row.date + Days{delay_};
      if (end >= date) return;
      const auto counted = named_where_too_large(
          *row.series, row.date, [&] { return course.counts.sum_ending(end, length_); });
      if (counted) compare(course.waiting.front(), row, static_cast<double>(*counted));
      course.waiting.pop_front();
    }
  }

  void compare(std::size_t i, const Record& row, double counted) {
    const auto given = given_sum(row, length_);
    if (!given) {
      if (!row.figures[Column::window].empty()) ++evidence_.lacking;
    } else if (std::abs(given->sum - counted) <= given->tolerance) {
      ++evidence_.equal;
    } else if (!evidence_.other) {
      evidence_.other = i;
    }
  }

  const RecordStore& rows_;
  Count length_, delay_;
  std::vector<Course> courses_;  // by series id
  Evidence evidence_;
};

/// Whether centred windows explain the figures, and better than trailing ones.
bool is_better(const Evidence& centred, const Evidence& trailing) {
  if (centred.other || centred.equal == 0) return false;
  return trailing.other || (centred.equal > trailing.equal && centred.lacking <= trailing.lacking);
}

}  // namespace

GivenWindows given_windows(const RecordStore& rows, const Input& in) {
  const ColumnSet columns = in.columns();
  GivenWindows windows;
  windows.length = length_of(rows, in);
  const bool has_sums = columns.has(Column::sum) || columns.has(Column::mean) ||
                        (columns.has(Column::per_100k) && columns.has(Column::population));
  if (!columns.has(Column::new_count) || !has_sums) return windows;
  TrendRules rules;
  rules.window = windows.length;
  const Evidence trailing = Comparison(rows, windows.length, rules.delay()).evidence();
  if (!trailing.other && trailing.lacking == 0 && trailing.equal > 0) return windows;
  rules.align = Align::centre;
  const Evidence centred = Comparison(rows, windows.length, rules.delay()).evidence();
  if (is_better(centred, trailing)) {
    windows.align = Align::centre;
    return windows;
  }
  if (trailing.other) {
    const Record row = rows[*trailing.other];
    const Column column = given_sum(row, windows.length)->column;
    throw data_error(
        "{}: {}: {} is not that of the counts of {} days, whether these end on {} or lie around "
        "it: run corona-trend on the counts again, or leave out the columns from window on",
        in.place_of(row.place), name_of(column), row.figures[column], windows.length,
        to_string(row.date));
  }
  return windows;
}

}  // namespace corona
