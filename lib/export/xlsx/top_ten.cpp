#include "export/xlsx/top_ten.hpp"

#include "csv/cell_text.hpp"
#include "csv/writer.hpp"
#include "export/xlsx/filled_levels.hpp"

#include <algorithm>
#include <deque>

namespace corona {
namespace {

constexpr std::size_t most = 10;

/// What the regions can be ranked by, likeliest first: what corona-rank adds to its output when it
/// is told to rank by that, then what its output always has.
std::vector<Column> rankable(const ColumnSet present) {
  using enum Column;
  std::vector<Column> columns;
  for (const Column column : {new_count, mean, change, total_per_100k, doubling_days, r,
                              per_100k_day, per_100k, sum, total}) {
    if (present.has(column)) columns.push_back(column);
  }
  return columns;
}

/// Whether the values of a column go in the order of the ranks, one way or the other.
struct Course {
  bool up = true;
  bool down = true;
  std::optional<double> last;

  void add(std::optional<double> value, bool is_first) {
    if (!value) up = down = false;
    if (!is_first && value && last) {
      up = up && *last <= *value;
      down = down && *last >= *value;
    }
    last = value;
  }
};

/// Follows the rankings of a stream, one after the other.
class Rankings {
 public:
  explicit Rankings(ColumnSet columns) : columns_(rankable(columns)), courses_(columns_.size()) {}

  void add(const Record& row, std::size_t line) {
    const auto rank = parse_whole(row.figures[Column::rank]);
    if (starts(row, rank)) start(row, line);
    rank_ = rank;
    const bool is_next = top_->first + top_->size == line;
    if (!rank || top_->size == most || !is_next) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      CellRoom room;
      courses_[i].add(parse_decimal(cell_text(row, columns_[i], room)), top_->size == 0);
    }
    ++top_->size;
  }

  /// Those of the last date of each metric and level.
  std::vector<TopTen> last() const {
    std::vector<TopTen> all;
    for (const TopTen& top : tops_) {
      if (top.size > 0) all.push_back(top);
    }
    return all;
  }

  std::optional<Column> value() const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (courses_[i].up || courses_[i].down) return columns_[i];
    }
    return std::nullopt;
  }

 private:
  bool starts(const Record& row, std::optional<Count> rank) const {
    if (top_ == nullptr || row.date != top_->date || row.series->metric != top_->metric) {
      return true;
    }
    const bool is_first = rank == 1 && level_of_code(row.series->region_code) != top_->level;
    return is_first || (rank && (!rank_ || *rank < *rank_));
  }

  /// A later ranking of a metric and level takes the place of the one before.
  void start(const Record& row, std::size_t line) {
    const RegionLevel level = level_of_code(row.series->region_code);
    const auto same = [&](const TopTen& top) {
      return top.metric == row.series->metric && top.level == level;
    };
    const auto found = std::find_if(tops_.begin(), tops_.end(), same);
    // cppcheck-suppress invalidContainer  // one or the other, never both
    top_ = found == tops_.end() ? &tops_.emplace_back() : &*found;
    *top_ = {std::string(row.series->metric), level, row.date, line, 0};
  }

  std::vector<Column> columns_;
  std::vector<Course> courses_;  // of the columns
  std::deque<TopTen> tops_;
  TopTen* top_ = nullptr;
  std::optional<Count> rank_;
};

}  // namespace

RankedList list_of(const Record& row) {
  return {row.date, std::string(row.series->metric), level_of_code(row.series->region_code)};
}

RankingContents survey_ranking(const Spool& spool) {
  Input in = spool.ranking();
  RankingContents contents;
  contents.columns = in.columns();
  Rankings rankings(contents.columns);
  FilledLevels levels;
  for (Record row; in.read(row);) {
    if (!contents.first) contents.first = row.date;
    contents.last = row.date;
    rankings.add(row, contents.rows++);
    levels.add(row);
    contents.seen_levels.add(row);
    if (const auto rank = parse_whole(row.figures[Column::rank])) {
      RankedRegions& regions = contents.ranked[list_of(row)];
      ++regions.count;
      regions.lowest = std::max(regions.lowest, *rank);
    }
  }
  levels.drop_unfilled(contents.columns);
  contents.top = rankings.last();
  if (!contents.top.empty()) contents.value = rankings.value();
  return contents;
}

}  // namespace corona
