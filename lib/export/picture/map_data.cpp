#include "export/picture/map_data.hpp"

#include "core/region.hpp"
#include "core/text.hpp"
#include "export/picture/rate_classes.hpp"
#include "export/picture/scale.hpp"
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
  const std::string what(title_of_metric(metric, locale));
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

bool all_dutch(const MapData& map) {
  return std::all_of(map.regions.begin(), map.regions.end(),
                     [](const MapRegion& region) { return is_dutch(region.code); });
}

std::vector<double> steps_for(const std::vector<double>& values, bool whole) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  if (values.empty()) return {0};
  auto steps = round_steps(*low, *high, 6, whole);
  if (steps.size() > 1) steps.pop_back();
  return steps;
}

KnownBounds bounds_for(const MapRules& rules, const Archive& archive, const MapData& map,
                       const std::string& metric, Count window, const std::vector<double>& values) {
  if (!rules.classes.empty()) return {rules.classes, ""};
  if (rules.by == MapBy::per_100k && metric == "cases" && window == 7) {
    return weekly_rate_bounds(map.date, all_dutch(map) && archive.scheme() == "nl-region",
                              rules.locale);
  }
  return {steps_for(values, decimals_of(rules.by) == 0), ""};
}

void classify(MapData& map, const std::vector<std::optional<double>>& values,
              const ClassBounds& bounds, Locale locale) {
  map.classes = classes_between(bounds, locale);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) map.regions[i].group = class_of(bounds, *values[i]);
  }
}

/// Changes in percent, the same on every date: as far below 0 as above it, and a class of what more
/// than doubled, which no fall is as strong as.
constexpr double change_bounds[] = {-50, -20, 0, 20, 50, 100};

void classify_changes(MapData& map, const std::vector<std::optional<double>>& values,
                      Locale locale) {
  const ClassBounds bounds{{std::begin(change_bounds), std::end(change_bounds)}, true, false};
  classify(map, values, bounds, locale);
  constexpr int milder = 1;  // the palette has an end of its own on either side
  for (std::size_t i = 0; i < map.classes.size(); ++i) {
    map.classes[i].colour = change_colour(static_cast<int>(i) + milder);
  }
}

/// Whether a level is shown of a region that is not of the kind that the levels were set for.
bool applied_to_others(const std::string& scheme, const MapData& map) {
  return scheme == "nl-region" &&
         std::any_of(map.regions.begin(), map.regions.end(), [](const MapRegion& region) {
           return region.group && level_of_code(region.code) != RegionLevel::safety_region;
         });
}

void classify_levels(MapData& map, const Archive& archive, const std::vector<std::string>& levels,
                     Locale locale) {
  const std::string& scheme = archive.scheme();
  const auto known = levels_for(archive, scheme, map.date, levels);
  map.classes = level_classes(known, locale);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].empty()) continue;
    const auto at = std::find(known.begin(), known.end(), levels[i]) - known.begin();
    map.regions[i].group = static_cast<int>(at);
    map.regions[i].value = level_text(levels[i], locale);
  }
  if (scheme == "nl-region" && !all_dutch(map)) return;
  map.note = note_on_levels(scheme, map.date, applied_to_others(scheme, map), locale);
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
  Count window = 7;
  std::vector<std::optional<double>> values;
  std::vector<double> known;
  std::vector<std::string> levels;
  bool any_row = false;
  for (const History& history : archive.histories()) {
    if (history.metric != metric || is_unknown_region(history.code)) continue;
    const DayFigures* day = history.on(map.date);
    any_row = any_row || day != nullptr;
    window = history.window;
    auto& region = map.regions.emplace_back(MapRegion{history.code, history.name, {}, {}});
    const auto value = day == nullptr ? std::nullopt : value_of(history, *day, rules.by);
    values.push_back(value);
    levels.push_back(day == nullptr ? "" : day->level);
    if (!value) continue;
    if (is_on(rules.outlines, history.code)) known.push_back(*value);
    region.value = number_text(*value, decimals_of(rules.by), rules.locale);
  }
  if (!any_row) throw data_error("--date: the data has nothing on {}", to_string(map.date));
  map.title = title_of(rules.by, metric, window, rules.locale);
  if (rules.by == MapBy::level) {
    classify_levels(map, archive, levels, rules.locale);
  } else if (rules.by == MapBy::change && rules.classes.empty()) {
    classify_changes(map, values, rules.locale);
  } else {
    const KnownBounds bounds = bounds_for(rules, archive, map, metric, window, known);
    map.note = bounds.note;
    classify(map, values, class_bounds(bounds.lower, known), rules.locale);
  }
  return map;
}

}  // namespace corona
