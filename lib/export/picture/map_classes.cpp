#include "export/picture/map_classes.hpp"

#include "core/error.hpp"
#include "core/number.hpp"
#include "export/picture/palette.hpp"
#include "export/picture/spread_bounds.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

/// A bound as short as it was given.
std::string bound_text(double bound, Locale locale) {
  const std::string text = to_text(bound, 4);
  const std::size_t point = text.find('.');
  const auto decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  return number_text(bound, decimals, locale);
}

std::string letter(std::size_t index) {
  return std::string(1, static_cast<char>('A' + index));
}

std::set<std::string> levels_present(const Archive& archive) {
  std::set<std::string> present;
  for (const History& history : archive.histories()) {
    for (const DayFigures& day : history.days) present.insert(day.level);
  }
  present.erase("");
  return present;
}

void refuse_too_many(const std::vector<MapClass>& classes) {
  if (classes.size() <= most_classes) return;
  throw usage_error("a map can have {} classes at most, not {}: give fewer --classes", most_classes,
                    classes.size());
}

}  // namespace

ClassBounds class_bounds(std::vector<double> lower, const std::vector<double>& values) {
  const bool any_less = std::any_of(values.begin(), values.end(),
                                    [&](double value) { return value < lower.front(); });
  const bool from_zero = lower.front() == 0 && lower.size() > 1;
  const bool below = !from_zero && (any_less || lower.front() > 0);
  return {std::move(lower), below, from_zero && any_less};
}

ClassBounds spread_class_bounds(const std::vector<double>& values, bool whole) {
  const bool below =
      std::any_of(values.begin(), values.end(), [](double value) { return value < 0; });
  return {spread_bounds(values, whole), below, false, whole};
}

std::vector<MapClass> classes_between(const ClassBounds& bounds, Locale locale) {
  std::vector<MapClass> classes;
  const auto text = [&](double bound) { return bound_text(bound, locale); };
  const auto add = [&](std::string label) {
    classes.push_back({letter(classes.size()), std::move(label), {}});
  };
  if (bounds.below) add(words_with("map.below", locale, text(bounds.lower.front())));
  for (std::size_t i = 0; i + 1 < bounds.lower.size(); ++i) {
    const std::string lower = text(bounds.lower[i]);
    const std::string upper = text(bounds.lower[i + 1]);
    const bool single = bounds.whole && bounds.lower[i + 1] == bounds.lower[i] + 1;
    add(i == 0 && bounds.takes_negative ? words_with("map.below", locale, upper)
        : single                        ? lower
                                        : words_with("map.between", locale, lower, upper));
  }
  add(words_with("map.from", locale, text(bounds.lower.back())));
  refuse_too_many(classes);
  const auto count = static_cast<int>(classes.size());
  for (int i = 0; i < count; ++i) {
    classes[static_cast<std::size_t>(i)].colour = class_colour(count, i);
  }
  return classes;
}

int class_of(const ClassBounds& bounds, double value) {
  const auto above =
      std::upper_bound(bounds.lower.begin(), bounds.lower.end(), value) - bounds.lower.begin();
  return std::max(0, static_cast<int>(above) - (bounds.below ? 0 : 1));
}

std::vector<std::string> levels_for(const Archive& archive, const std::string& scheme_name,
                                    Date date, const std::vector<std::string>& on_date) {
  if (scheme_name.empty()) {
    const auto present = levels_present(archive);
    return {present.begin(), present.end()};
  }
  std::set<std::string> shown(on_date.begin(), on_date.end());
  shown.erase("");
  const LevelScheme scheme = read_levels(scheme_name);
  std::vector<std::string> levels;
  for (const LevelBand* band : scheme.valid("cases", date)) {
    levels.push_back(scheme.names[static_cast<std::size_t>(band->level)]);
    shown.erase(levels.back());
  }
  return shown.empty() ? levels : scheme.names;
}

std::vector<MapClass> level_classes(const std::vector<std::string>& levels, Locale locale) {
  std::vector<MapClass> classes;
  for (const std::string& level : levels) {
    const bool is_number = level.size() == 1 && level[0] >= '0' && level[0] <= '9';
    classes.push_back({is_number ? level : letter(classes.size()), level_text(level, locale), {}});
  }
  refuse_too_many(classes);
  const bool all_known = std::all_of(levels.begin(), levels.end(),
                                     [](const auto& level) { return level_colour(level); });
  const auto count = static_cast<int>(classes.size());
  for (int i = 0; i < count; ++i) {
    const std::string& level = levels[static_cast<std::size_t>(i)];
    const auto known = all_known ? level_colour(level) : std::nullopt;
    classes[static_cast<std::size_t>(i)].colour =
        known ? ClassColour{"level-" + level, *known, *known} : class_colour(count, i);
  }
  return classes;
}

}  // namespace corona
