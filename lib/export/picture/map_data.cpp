#include "export/picture/map_data.hpp"

#include "core/region.hpp"
#include "core/text.hpp"
#include "export/picture/map_classify.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"
#include "series/rate.hpp"

#include <algorithm>

namespace corona {
namespace {

std::optional<double> as_decimal(std::optional<Count> count) {
  return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
}

std::optional<double> value_of(const History& history, const DayFigures& day, MapBy by) {
  switch (by) {
    case MapBy::per_100k:
      return day.per_100k;
    case MapBy::sum:
      return as_decimal(day.sum);
    case MapBy::mean:
      return day.mean;
    case MapBy::new_count:
      return as_decimal(day.new_count);
    case MapBy::total:
      return as_decimal(day.total);
    case MapBy::total_per_100k:
      return per_100k(day.total, history.population);
    case MapBy::change:
      return day.change;
    case MapBy::level:
      return parse_decimal(day.level);
  }
  return std::nullopt;
}

bool has_figure(const History& history, const DayFigures& day, MapBy by) {
  return by == MapBy::level ? !day.level.empty() : value_of(history, day, by).has_value();
}

int decimals_of(MapBy by) {
  const bool whole = by == MapBy::sum || by == MapBy::new_count || by == MapBy::total;
  return whole ? 0 : 1;
}

std::string title_of(MapBy by, const std::string& metric, Count window, Locale locale) {
  std::string what(title_of_metric(metric, locale));
  switch (by) {
    case MapBy::per_100k:
      return words_with("map.by.per_100k", locale, what, window);
    case MapBy::sum:
      return words_with("map.by.sum", locale, what, window);
    case MapBy::mean:
      return words_with("map.by.mean", locale, what, window);
    case MapBy::new_count:
      return words_with("map.by.new", locale, what);
    case MapBy::total:
      return words_with("map.by.total", locale, what);
    case MapBy::total_per_100k:
      return words_with("map.by.total_per_100k", locale, what);
    case MapBy::change:
      return words_with("map.by.change", locale, what, window);
    case MapBy::level:
      return words("map.level", locale);
  }
  return what;
}

bool is_on(const Outlines* outlines, const std::string& code) {
  return outlines == nullptr ||
         std::any_of(outlines->regions.begin(), outlines->regions.end(),
                     [&](const Outline& outline) { return outline.code == code; });
}

Date last_date(const Archive& archive, const std::string& metric, MapBy by) {
  std::optional<Date> last;
  for (const History& history : archive.histories()) {
    if (history.metric != metric || is_unknown_region(history.code)) continue;
    for (const DayFigures& day : history.days) {
      if ((!last || day.date > *last) && has_figure(history, day, by)) last = day.date;
    }
  }
  return last.value_or(archive.last());
}

/// What the regions of a map have, in their order.
struct MapFigures {
  std::vector<std::optional<double>> values;
  std::vector<double> known;  ///< of the regions that are drawn
  std::vector<std::string> levels;
  Count window = 7;
};

/// Gives the map its regions. Throws Error where none has a row on its date.
MapFigures read_regions(MapData& map, const Archive& archive, const std::string& metric,
                        const MapRules& rules) {
  MapFigures figures;
  bool any_row = false;
  for (const History& history : archive.histories()) {
    if (history.metric != metric || is_unknown_region(history.code)) continue;
    const DayFigures* day = history.on(map.date);
    any_row = any_row || day != nullptr;
    figures.window = history.window;
    auto& region = map.regions.emplace_back(
        MapRegion{history.code, name_in_title(history.code, history.name, rules.locale), {}, {}});
    const auto value = day == nullptr ? std::nullopt : value_of(history, *day, rules.by);
    figures.values.push_back(value);
    figures.levels.push_back(day == nullptr ? "" : day->level);
    if (!value) continue;
    if (is_on(rules.outlines, history.code)) figures.known.push_back(*value);
    region.value = number_text(*value, decimals_of(rules.by), rules.locale);
  }
  if (!any_row) throw data_error("--date: the data has nothing on {}", to_string(map.date));
  return figures;
}

}  // namespace

std::vector<ClassColour> colours_of(const MapData& map) {
  std::vector<ClassColour> colours;
  for (const MapClass& group : map.classes) colours.push_back(group.colour);
  return colours;
}

MapData map_data(const Archive& archive, const MapRules& rules) {
  const std::string metric = archive.metric(rules.metric);
  MapData map;
  map.date = rules.date.value_or(last_date(archive, metric, rules.by));
  const MapFigures figures = read_regions(map, archive, metric, rules);
  map.title = title_of(rules.by, metric, figures.window, rules.locale);
  const auto& [values, known, levels, window] = figures;
  if (rules.by == MapBy::level) {
    classify_levels(map, archive, levels, rules.locale);
  } else if (!rules.classes.empty()) {
    classify(map, values, class_bounds(rules.classes, known), rules.locale);
  } else if (rules.by == MapBy::change) {
    classify_changes(map, values, rules.locale);
  } else if (rules.by == MapBy::per_100k && metric == "cases" && window == 7) {
    classify_weekly_rates(map, archive.scheme(), values, known, rules.locale);
  } else {
    classify(map, values, spread_class_bounds(known, decimals_of(rules.by) == 0), rules.locale);
  }
  return map;
}

}  // namespace corona
