#include "export/package/metric_sums.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

namespace corona {
namespace {

constexpr int most_steps = 100'000;

/// The known counts of a metric, by the number of the region and week; ascending.
using Counts = std::vector<std::pair<std::size_t, Count>>;

bool is_zero(const Counts& counts, std::size_t place) {
  const auto found = std::lower_bound(counts.begin(), counts.end(), std::pair(place, Count{0}));
  return found != counts.end() && *found == std::pair(place, Count{0});
}

/// Looks for metrics whose counts add up to those of another.
class Search {
 public:
  Search(const std::vector<std::string_view>& names, const std::vector<Counts>& counts,
         std::size_t places)
      : names_(names), counts_(counts), has_negative_(places), is_excluded_(names.size()) {
    for (const Counts& of : counts) {
      for (const auto& [place, count] : of) {
        if (count < 0) has_negative_[place] = true;
      }
    }
  }

  std::vector<MetricSum> run() {
    for (std::size_t whole = 0; whole < names_.size(); ++whole) {
      whole_ = whole;
      steps_ = 0;
      is_excluded_[whole] = true;
      extend(counts_[whole]);
      is_excluded_[whole] = false;
    }
    return std::move(found_);
  }

 private:
  /// Looks for metrics that add up to what is left. Where anything is left, one of them has a count
  /// that is not 0 or not known, so that it is enough to try those; fewest where little is left.
  void extend(const Counts& left) {
    if (++steps_ > most_steps) {
      throw data_error(
          "there are too many metrics to find out whether {} is the sum of others, from which a "
          "hidden count would follow: publish them in packages of fewer metrics",
          in_quotes(names_[whole_]));
    }
    std::optional<std::pair<std::size_t, Count>> least;
    for (const auto& each : left) {
      if (each.second == 0) continue;
      if (!least || std::abs(each.second) < std::abs(least->second)) least = each;
    }
    if (!least) {
      if (!parts_.empty()) record();
      return;
    }
    std::vector<std::size_t> tried;
    for (std::size_t part = 0; part < names_.size(); ++part) {
      if (is_excluded_[part] || is_zero(counts_[part], least->first)) continue;
      is_excluded_[part] = true;
      tried.push_back(part);
      if (const auto rest = without(left, counts_[part])) {
        parts_.push_back(part);
        extend(*rest);
        parts_.pop_back();
      }
    }
    for (const std::size_t part : tried) is_excluded_[part] = false;
  }

  /// What is left without the part, where both are known. Nothing if that is nowhere, or if the
  /// part is more than there is.
  std::optional<Counts> without(const Counts& left, const Counts& part) const {
    Counts rest;
    auto of_part = part.begin();
    for (const auto& [place, count] : left) {
      while (of_part != part.end() && of_part->first < place) ++of_part;
      if (of_part == part.end()) break;
      if (of_part->first != place) continue;
      rest.emplace_back(place, count - of_part->second);
      if (rest.back().second < 0 && !has_negative_[place]) return std::nullopt;
    }
    if (rest.empty()) return std::nullopt;
    return rest;
  }

  void record() {
    MetricSum sum{names_[whole_], {}};
    for (const std::size_t part : parts_) sum.parts.push_back(names_[part]);
    found_.push_back(std::move(sum));
  }

  const std::vector<std::string_view>& names_;
  const std::vector<Counts>& counts_;  // by metric
  std::vector<bool> has_negative_;     // any metric has, by region and week
  std::size_t whole_ = 0;
  int steps_ = 0;
  std::vector<bool> is_excluded_;  // the whole, and metrics that are parts or were tried
  std::vector<std::size_t> parts_;
  std::vector<MetricSum> found_;
};

}  // namespace

std::vector<MetricSum> metric_sums(const std::vector<WeekCount>& weeks) {
  std::map<std::string_view, std::size_t> metrics;
  std::map<std::pair<Date, std::string_view>, std::size_t> places;
  std::vector<std::string_view> names;
  std::vector<Counts> counts;
  for (const WeekCount& week : weeks) {
    const auto [metric, is_new] = metrics.try_emplace(week.series->metric, names.size());
    if (is_new) {
      names.emplace_back(week.series->metric);
      counts.emplace_back();
    }
    const auto place =
        places.try_emplace({week.monday, week.series->region_code}, places.size()).first;
    if (week.count) counts[metric->second].emplace_back(place->second, *week.count);
  }
  if (names.size() == 1) return {};
  for (Counts& of : counts) std::sort(of.begin(), of.end());
  return Search(names, counts, places.size()).run();
}

}  // namespace corona
