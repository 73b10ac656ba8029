#include "export/picture/bars.hpp"

#include "export/picture/drawn_counts.hpp"
#include "export/picture/signal_value.hpp"
#include "export/picture/theme.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <optional>

namespace corona {
namespace {

bool has_corrections(const History& history, const DateRange& range) {
  return std::any_of(history.days.begin(), history.days.end(), [&](const DayFigures& day) {
    return range.has(day.date) && day.correction.value_or(0) < 0;
  });
}

/// What a bar is: of a day, a period, or now and then of several days.
std::string words_of_bars(const Bars& bars) {
  if (bars.period != CountPeriod::mixed) return period_key("chart.count", bars.period);
  Count single = 0;
  Count several = 0;
  for (const History* history : bars.histories) {
    for (const DayFigures& day : history->days) {
      if (bars.range.has(day.date) && day.new_count) ++(day.days > 1 ? several : single);
    }
  }
  return several > single ? "chart.count.spread" : "chart.count.some";
}

/// The signal value of some regions; where only one has it, that one is named.
std::optional<LegendItem> signal_legend(const Bars& bars, Locale locale) {
  std::string meaning;
  const History* only = nullptr;
  std::size_t count = 0;
  for (const History* history : bars.histories) {
    const auto signal = signal_value(*history, bars.range.last, bars.period, locale);
    if (!signal) continue;
    ++count;
    only = history;
    meaning = signal->meaning;
  }
  if (count == 0) return std::nullopt;
  if (count == 1 && bars.histories.size() > 1)
    meaning += " (" + name_in_text(only->code, only->name, locale) + ")";
  return signal_item(meaning);
}

}  // namespace

Bars bars_of(std::span<const History* const> histories, const ChartLook& look) {
  const DateRange all = range_of(histories, look);
  Bars bars{{}, {}, period_of(histories, all.first, all.last), all};
  for (const History* history : histories) {
    bars.histories.push_back(&bars.shown.emplace_back(with_whole_periods(*history, bars.period)));
  }
  bars.range = of_whole_periods(range_of(bars.histories, look), bars.period);
  return bars;
}

std::string words_of_rates(const Bars& bars, Locale locale) {
  return words(period_key("chart.rate", bars.period), locale);
}

std::string draw_bars(const Panel& panel, const History& history, double factor) {
  return draw_gaps(panel, history) + draw_counts(panel, history, factor) +
         (is_of_periods(panel.period) ? "" : as(Role::mean, mean_line(panel, history, factor)));
}

std::vector<LegendItem> bar_legend(const Bars& bars, const ChartLook& look) {
  const auto any = [&](auto&& has) {
    return std::any_of(bars.histories.begin(), bars.histories.end(), has);
  };
  const auto has_mean = [&](const History* h) {
    return std::any_of(h->days.begin(), h->days.end(),
                       [&](const DayFigures& day) { return bars.range.has(day.date) && day.mean; });
  };
  std::vector<LegendItem> items{bar_item(words(words_of_bars(bars), look.locale))};
  if (!is_of_periods(bars.period) && any(has_mean)) {
    items.push_back(
        mean_item(words_with("chart.mean", look.locale, bars.histories.front()->window)));
  }
  if (any([&](const History* h) { return has_corrections(*h, bars.range); })) {
    items.push_back(correction_item(look.id, words("chart.correction", look.locale)));
  }
  if (any([&](const History* h) {
        return periods_without_figure(*h, bars.range.first, bars.range.last, bars.period) > 0;
      })) {
    items.push_back(gap_item(look.id, words("chart.no_data", look.locale)));
  }
  if (const auto signal = signal_legend(bars, look.locale)) items.push_back(*signal);
  return items;
}

}  // namespace corona
