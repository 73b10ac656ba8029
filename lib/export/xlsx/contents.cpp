#include "export/xlsx/contents.hpp"

#include "core/error.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "export/region_titles.hpp"
#include "export/xlsx/filled_levels.hpp"
#include "reference/region_lookup.hpp"
#include "series/window.hpp"

#include <algorithm>
#include <map>

namespace corona {
namespace {

constexpr Count week = 7;
constexpr std::size_t drawn_unasked = 5;

/// What is known of a metric while its days go by.
struct MetricSurvey {
  std::vector<const Series*> regions;                     // as last named
  std::vector<Window> counts;                             // of each
  std::map<std::string, std::size_t, std::less<>> index;  // of a code

  void add(const Record& row) {
    const auto [found, is_new] =
        index.try_emplace(std::string(row.series->region_code), regions.size());
    if (is_new) {
      regions.push_back(nullptr);
      counts.emplace_back(week, week);
    }
    regions[found->second] = row.series;
    if (const auto count = change_of_total(row)) {
      counts[found->second].add(row.date, row.days.value_or(1), *count);
    }
  }
};

/// The level that most of the regions have.
RegionLevel commonest_level(const std::vector<const Series*>& regions) {
  std::map<RegionLevel, int> uses;
  for (const Series* series : regions) ++uses[level_of_code(series->region_code)];
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(uses.begin(), uses.end(), fewer)->first;
}

/// The regions that counted most in the week that ends with `last`.
std::vector<std::size_t> highest(const MetricSurvey& metric, Date last) {
  const RegionLevel level = commonest_level(metric.regions);
  std::vector<std::pair<Count, std::size_t>> sums;
  for (std::size_t i = 0; i < metric.regions.size(); ++i) {
    const std::string_view code = metric.regions[i]->region_code;
    if (is_unknown_region(code) || level_of_code(code) != level) continue;
    if (const auto sum = metric.counts[i].sum_ending(last, week)) sums.emplace_back(-*sum, i);
  }
  std::sort(sums.begin(), sums.end());
  std::vector<std::size_t> regions;
  for (const auto& [sum, i] : sums) {
    if (regions.size() < drawn_unasked) regions.push_back(i);
  }
  return regions;
}

void read_days(Input& in, DayContents& contents, std::map<std::string, MetricSurvey>& metrics) {
  contents.columns = in.columns();
  FilledLevels levels;
  std::map<Count, std::size_t> gaps;  // lines without a correction, by the days they cover
  for (Record row; in.read(row);) {
    ++contents.rows;
    levels.add(row);
    contents.seen_levels.add(row);
    if (!contents.last || *contents.last != row.date) ++contents.dates;
    if (!contents.first) contents.first = row.date;
    contents.last = row.date;
    auto [found, is_new] = metrics.try_emplace(std::string(row.series->metric));
    if (is_new) contents.metrics.push_back({std::string(row.series->metric), {}, {}, {}});
    found->second.add(row);
    if (row.new_count && row.days) ++gaps[*row.days];
    if (change_of_total(row).value_or(0) < 0) ++contents.findings;
  }
  levels.drop_unfilled(contents.columns);
  if (gaps.empty()) return;
  contents.period = gaps.begin()->first;
  gaps.erase(gaps.begin());
  for (const auto& [length, lines] : gaps) contents.findings += lines;
}

/// The codes of the regions that people named.
std::vector<std::string> codes_of(const std::vector<std::string>& wanted,
                                  const std::map<std::string, MetricSurvey>& metrics) {
  if (wanted.empty()) return {};
  const Regions known = Regions::built_in();
  RegionLookup lookup(known);
  for (const auto& [name, metric] : metrics) {
    for (const Series* series : metric.regions)
      lookup.add(series->region_code, series->region_name);
  }
  std::vector<std::string> codes;
  for (const std::string& text : wanted) {
    const std::string code = lookup.find(text);
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

void choose_drawn(MetricContents& metric, const MetricSurvey& found,
                  const std::vector<std::string>& codes, Date last) {
  if (codes.empty()) metric.drawn = highest(found, last);
  for (const std::string& code : codes) {
    const auto at = found.index.find(code);
    if (at != found.index.end()) metric.drawn.push_back(at->second);
  }
}

}  // namespace

DayContents survey_days(const Spool& spool, const std::vector<std::string>& regions,
                        std::string_view date_title, Locale locale) {
  DayContents contents;
  std::map<std::string, MetricSurvey> metrics;
  Input in = spool.days();
  read_days(in, contents, metrics);
  const std::vector<std::string> codes = codes_of(regions, metrics);
  for (MetricContents& metric : contents.metrics) {
    const MetricSurvey& found = metrics.at(metric.metric);
    for (const Series* series : found.regions) metric.codes.emplace_back(series->region_code);
    metric.titles = region_titles(found.regions, date_title, locale);
    choose_drawn(metric, found, codes, *contents.last);
  }
  return contents;
}

}  // namespace corona
