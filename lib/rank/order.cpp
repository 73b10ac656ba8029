#include "rank/order.hpp"

#include <algorithm>
#include <numeric>

namespace corona {

std::vector<std::size_t> ranked_order(const Values& values, Direction direction) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (!values[a] || !values[b]) return values[a].has_value() && !values[b].has_value();
    return direction == Direction::highest_first ? *values[a] > *values[b]
                                                 : *values[a] < *values[b];
  });
  return order;
}

Ranks ranks_of(const Values& values, Ties ties, Direction direction) {
  const std::vector<std::size_t> order = ranked_order(values, direction);
  Ranks ranks(values.size());
  Count different = 0;
  for (std::size_t start = 0; start < order.size() && values[order[start]];) {
    std::size_t end = start + 1;
    while (end < order.size() && values[order[end]] == values[order[start]]) ++end;
    ++different;
    for (std::size_t i = start; i < end; ++i) {
      ranks[order[i]] = ties == Ties::min     ? static_cast<Count>(start) + 1
                        : ties == Ties::dense ? different
                        : ties == Ties::max   ? static_cast<Count>(end)
                                              : static_cast<Count>(i) + 1;
    }
    start = end;
  }
  return ranks;
}

std::vector<RankRange> rank_ranges(const Values& low, const Values& high, Direction direction) {
  const auto known = [](const Values& values) {
    std::vector<double> sorted;
    for (const auto& value : values) {
      if (value) sorted.push_back(*value);
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  };
  const std::vector<double> lows = known(low);
  const std::vector<double> highs = known(high);
  const auto above = [](const std::vector<double>& sorted, double value) {
    return sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), value);
  };
  const auto below = [](const std::vector<double>& sorted, double value) {
    return std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
  };
  const auto all = static_cast<Count>(lows.size());
  std::vector<RankRange> ranges(low.size());
  for (std::size_t i = 0; i < low.size(); ++i) {
    if (!low[i] || !high[i]) continue;
    const Count surely_above = above(lows, *high[i]);
    const Count surely_below = below(highs, *low[i]);
    if (direction == Direction::highest_first) {
      ranges[i] = {surely_above + 1, all - surely_below};
    } else {
      ranges[i] = {surely_below + 1, all - surely_above};
    }
  }
  return ranges;
}

}  // namespace corona
