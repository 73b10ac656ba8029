#include "export/html/page.hpp"

#include "core/region.hpp"
#include "export/html/csv_file.hpp"
#include "export/html/parts.hpp"
#include "export/picture/drawn_regions.hpp"
#include "reference/drawing.hpp"
#include "reference/regions.hpp"

#include <algorithm>

namespace corona {
namespace {

std::vector<std::string> codes_of(const Archive& archive) {
  std::vector<std::string> codes;
  for (const History& history : archive.histories()) codes.push_back(history.code);
  return codes;
}

/// A map for which the outlines have no place, or that has no figure, has no classes.
MapData page_map_data(const PageSource& source, MapBy by) {
  MapRules rules;
  rules.by = by;
  rules.date = source.last;
  rules.metric = source.metric;
  rules.locale = source.locale;
  rules.outlines = &source.outlines;
  MapData data = map_data(source.archive, rules);
  const bool any =
      std::any_of(data.regions.begin(), data.regions.end(), [&](const MapRegion& region) {
        return region.group &&
               std::any_of(source.outlines.regions.begin(), source.outlines.regions.end(),
                           [&](const Outline& outline) { return outline.code == region.code; });
      });
  if (!any) data.classes.clear();
  return data;
}

/// The regions of every kind but the smallest and the country, kind by kind.
std::vector<RegionNow> larger_regions(const Archive& archive, const std::string& metric,
                                      const std::string& smallest) {
  std::set<RegionLevel> done{level_of_code(smallest), RegionLevel::country, RegionLevel::other};
  std::vector<RegionNow> all;
  for (const History& history : archive.histories()) {
    if (is_unknown_region(history.code) || !done.insert(level_of_code(history.code)).second)
      continue;
    const auto kind = regions_now(archive, metric, history.code);
    all.insert(all.end(), kind.begin(), kind.end());
  }
  return all;
}

std::string cell(std::optional<Count> value) {
  return value ? std::to_string(*value) : "";
}

std::string cell(std::optional<double> value) {
  return value ? to_text(*value) : "";
}

}  // namespace

PageSource::PageSource(const Archive& all, Locale language, Outlines drawn_on)
    : archive(all),
      locale(language),
      metric(all.metric(all.has_metric("cases") ? "cases" : "")),
      last(all.last(metric)),
      outlines(std::move(drawn_on)),
      files(codes_of(all)),
      drawing(drawing_of(codes_of(all)).value_or(first_drawing)),
      regions(regions_now(all, metric, smallest_region(all, metric))),
      larger(larger_regions(all, metric, smallest_region(all, metric))) {
  now = page_map_data(*this, MapBy::per_100k);
  total = page_map_data(*this, MapBy::total_per_100k);
  for (const auto* kind : {&regions, &larger}) {
    for (const RegionNow& region : *kind) pages_.insert(region.history->code);
  }
  tell_without_place(now, outlines);
}

PlaceAmong PageSource::standing(const std::string& code) const {
  PlaceAmong standing;
  for (const auto* kind : {&regions, &larger}) {
    for (const RegionNow& region : *kind) {
      if (region.history->code == code) standing.region = &region;
      if (level_of_code(region.history->code) != level_of_code(code)) continue;
      ++standing.all;
      if (region.figure) ++standing.of;
      if (region.total_figure) ++standing.of_by_total;
    }
  }
  return standing;
}

std::vector<std::string> PageSource::around(const std::string& code) const {
  static const Regions built_in = Regions::built_in();
  std::vector<std::string> codes;
  for (const char* level : {"province", "country"}) {
    const Region* region = built_in.at_level(code, level);
    if (region != nullptr && region->code != code &&
        archive.find(region->code, metric) != nullptr) {
      codes.push_back(region->code);
    }
  }
  return codes;
}

std::string region_csv(const PageSource& source, const std::string& code) {
  std::string text = "date,region_code,region_name,metric,total,new,correction,days,mean\n";
  for (const History* history : histories_of(source.archive, code)) {
    for (const DayFigures& day : history->days) {
      text += csv_line({to_string(day.date), history->code, history->name, history->metric,
                        cell(day.total), cell(day.new_count), cell(day.correction),
                        std::to_string(day.days), cell(day.mean)});
    }
  }
  return text;
}

std::string regions_csv(const PageSource& source) {
  std::string text =
      "date,region_code,region_name,metric,total,new,correction,window,sum,population,per_100k,"
      "change,risk_level,rank,rank_total,total_per_100k\n";
  for (const RegionNow& now : source.regions) {
    if (now.today == nullptr) continue;
    const DayFigures& day = *now.today;
    const History& history = *now.history;
    text += csv_line({to_string(day.date), history.code, history.name, history.metric,
                      cell(day.total), cell(day.new_count), cell(day.correction),
                      std::to_string(history.window), cell(day.sum), cell(history.population),
                      cell(day.per_100k), cell(day.change), day.level, cell(now.rank.place),
                      cell(now.rank_total.place), cell(now.total_rate)});
  }
  return text;
}

}  // namespace corona
