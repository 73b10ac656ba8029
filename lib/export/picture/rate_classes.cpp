#include "export/picture/rate_classes.hpp"

#include "export/enumeration.hpp"
#include "export/picture/signal_value.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr const char* scheme_of_regions = "nl-region";
constexpr double days = 7;

KnownBounds bounds_of(const std::vector<const LevelBand*>& bands, Locale locale) {
  std::vector<double> bounds;
  for (const LevelBand* band : bands) {
    if (band->lower) bounds.push_back(*band->lower);
  }
  std::sort(bounds.begin(), bounds.end());
  KnownBounds known{{0, 10}, ""};
  std::vector<std::string> texts;
  for (const double bound : bounds) {
    known.lower.push_back(bound);
    texts.push_back(number_text(bound, 0, locale));
  }
  known.note = words_with("map.bounds_of_levels", locale, enumeration(texts, locale),
                          date_text(bands.front()->from, locale));
  return known;
}

}  // namespace

KnownBounds weekly_rate_bounds(Date date, bool dutch, Locale locale) {
  if (!dutch) return {{0, 10, 20, 50, 100, 200, 500}, ""};
  const LevelScheme scheme = read_levels(scheme_of_regions);
  const auto bands = scheme.valid("cases", date);
  if (!bands.empty()) return bounds_of(bands, locale);
  KnownBounds known{{0, 10, 20, 50, 100, 200}, ""};
  const bool after = date > scheme.first_day();
  if (after) known.lower = {0, 20, 50, 100, 200, 500, 1000};
  if (date >= signal_rate_from) {
    constexpr double signal = signal_rate * days;
    std::replace(known.lower.begin(), known.lower.end(), 50.0, signal);
    known.note = words_with("map.bound_of_signal", locale, signal, signal_rate,
                            date_text(signal_rate_from, locale));
  }
  return known;
}

std::string note_on_levels(const std::string& scheme, Date date, bool others, Locale locale) {
  const std::string key = "levels." + scheme;
  if (!has_words(key)) return {};
  const LevelScheme levels = read_levels(scheme);
  const auto bands = levels.valid("cases", date);
  if (bands.empty()) return {};
  return words_with(key, locale, date_text(bands.front()->from, locale)) +
         (others ? " " + words("levels.applied", locale) : "");
}

}  // namespace corona
