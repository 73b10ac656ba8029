#include "export/picture/chart.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "export/picture/legend.hpp"
#include "export/picture/panel.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

struct Range {
  Date first, last;
};

/// The days that a chart shows: what the look asks for, of what there is.
Range range_of(std::span<const History* const> histories, const ChartLook& look) {
  std::optional<Range> all;
  for (const History* history : histories) {
    if (history->days.empty()) continue;
    const Date first = history->days.front().date - Days{history->days.front().days - 1};
    const Date last = history->days.back().date;
    if (!all) all = Range{first, last};
    all = Range{std::min(all->first, first), std::max(all->last, last)};
  }
  if (!all) throw data_error("{}", words("chart.empty", look.locale));
  const Range range{std::max(look.first.value_or(all->first), all->first),
                    look.last.value_or(all->last)};
  return range.first <= range.last ? range : Range{range.last, range.last};
}

std::string metric_text(const History& history, Locale locale) {
  return std::string(title_of_metric(history.metric, locale));
}

std::string range_text(const Range& range, Locale locale) {
  return words_with("chart.range", locale, date_text(range.first, locale),
                    date_text(range.last, locale));
}

double rate_factor(const History& history) {
  return 100'000 / static_cast<double>(*history.population);
}

bool is_in(const DayFigures& day, const Range& range) {
  return range.first <= day.date && day.date <= range.last;
}

/// What the chart shows, for those who do not see it.
std::string describe(const History& history, const Range& range, Locale locale) {
  std::string text = words_with("chart.describe", locale, date_text(range.first, locale),
                                date_text(range.last, locale));
  const DayFigures* most = nullptr;
  Count withdrawn_days = 0;
  double withdrawn = 0;
  for (const DayFigures& day : history.days) {
    if (!is_in(day, range) || !day.new_count) continue;
    if (most == nullptr || *day.new_count > *most->new_count) most = &day;
    if (day.correction.value_or(0) < 0) {
      ++withdrawn_days;
      withdrawn -= static_cast<double>(*day.correction);
    }
  }
  const auto number = [&](double value) { return number_text(value, 0, locale); };
  const auto count = [&](Count value) { return number(static_cast<double>(value)); };
  if (most != nullptr) {
    text += " " + words_with("chart.describe.most", locale, count(*most->new_count),
                             date_text(most->date, locale));
  }
  const DayFigures* last = history.on(range.last);
  if (last != nullptr && last->sum) {
    text += " " + words_with("chart.describe.sum", locale, history.window,
                             date_text(range.last, locale), count(*last->sum));
  }
  if (withdrawn_days > 0) {
    text += " " + words_with("chart.describe.withdrawn", locale, count(withdrawn_days),
                             number(withdrawn));
  }
  if (const Count gaps = days_without_figure(history, range.first, range.last); gaps > 0) {
    text += " " + words_with("chart.describe.gaps", locale, count(gaps));
  }
  return text;
}

bool has_corrections(const History& history, const Range& range) {
  return std::any_of(history.days.begin(), history.days.end(), [&](const DayFigures& day) {
    return is_in(day, range) && day.correction.value_or(0) < 0;
  });
}

/// The signs of a bar chart, of those that stand in it.
std::vector<LegendItem> bar_legend(std::span<const History* const> histories, const Range& range,
                                   const ChartLook& look) {
  const auto any = [&](auto&& has) { return std::any_of(histories.begin(), histories.end(), has); };
  const auto has_mean = [&](const History* h) {
    return std::any_of(h->days.begin(), h->days.end(),
                       [&](const DayFigures& day) { return is_in(day, range) && day.mean; });
  };
  std::vector<LegendItem> items{bar_item(words("chart.count", look.locale))};
  if (any(has_mean)) {
    items.push_back(mean_item(words_with("chart.mean", look.locale, histories.front()->window)));
  }
  if (any([&](const History* h) { return has_corrections(*h, range); })) {
    items.push_back(correction_item(look.id, words("chart.correction", look.locale)));
  }
  if (any([&](const History* h) { return days_without_figure(*h, range.first, range.last) > 0; })) {
    items.push_back(gap_item(look.id, words("chart.no_data", look.locale)));
  }
  return items;
}

std::string draw_bars(const Panel& panel, const History& history, double factor) {
  return draw_gaps(panel, history) + draw_counts(panel, history, factor) +
         as(Role::mean, svg::path(mean_line(panel, history, factor)));
}

/// The names of the regions where their lines end, none upon another.
std::string end_names(const Panel& panel, std::span<const History* const> histories,
                      std::span<const double> factors) {
  struct Name {
    std::size_t index;
    double y;
  };
  constexpr double line_height = 15;
  std::vector<Name> names;
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const DayFigures* last = histories[i]->on(panel.last);
    if (last != nullptr && last->mean) names.push_back({i, panel.y(*last->mean * factors[i])});
  }
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
  double lowest = panel.bottom() + 4;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    name->y = std::min(name->y + 4, lowest);
    lowest = name->y - line_height;
  }
  std::string drawn;
  for (const Name& name : names) {
    drawn += as_line_text(name.index, svg::text(panel.right() + 6, name.y,
                                                svg::fitted(histories[name.index]->name, 130, 13)));
  }
  return drawn;
}

std::string finish(const ChartLook& look, double height, const std::string& title,
                   const std::string& description, const std::string& drawn) {
  const Foot foot = draw_foot(look.source, look.width, height);
  svg::Path ground;
  ground.rectangle(0, 0, look.width, height + foot.height);
  return svg::document(
      {look.id, title, description, std::string(language_of(look.locale)), look.width,
       height + foot.height},
      look.alone ? picture_style() : "",
      patterns(look.id) + as(Role::paper, svg::path(ground.commands())) + drawn + foot.drawn);
}

double left_margin(const std::vector<double>& steps, Locale locale) {
  double width = 0;
  for (const double step : {steps.front(), steps[1], steps.back()}) {
    width = std::max(width, svg::width_of(number_text(step, step < 1 ? 2 : 0, locale)) * 13);
  }
  return std::max(30.0, width + 14);
}

}  // namespace

std::string bar_chart(const History& history, const ChartLook& look) {
  const History* const histories[] = {&history};
  const Range range = range_of(histories, look);
  const std::string title =
      look.title.empty()
          ? words_with("chart.title", look.locale, history.name, metric_text(history, look.locale))
          : look.title;
  Extent extent = extent_of(history, range.first, range.last, 1);
  const auto signal = signal_value(history, look.locale);
  if (signal && signal->from <= range.last) extent.include(signal->a_day);
  const auto steps = round_steps(extent.low, extent.high, 6, true);
  const Heading heading = draw_heading(title, range_text(range, look.locale),
                                       bar_legend(histories, range, look), look.width);
  const Area area{left_margin(steps, look.locale), heading.height, look.width - 14,
                  look.height - 32};
  const Panel panel = make_panel(area, range.first, range.last, steps, look.locale, look.id);
  std::string drawn =
      heading.drawn + draw_values(panel) + draw_bars(panel, history, 1) + draw_dates(panel);
  if (signal) drawn += draw_signal(panel, *signal, signal->a_day);
  return finish(look, look.height, title, describe(history, range, look.locale), drawn);
}

std::string line_chart(std::span<const History* const> histories, const ChartLook& look) {
  if (histories.size() > most_lines) {
    throw usage_error("--kind line draws {} regions at most: --kind small-multiples draws more",
                      most_lines);
  }
  const Range range = range_of(histories, look);
  const bool rates = histories.size() > 1;
  const History& front = *histories.front();
  Extent extent;
  std::vector<double> factors;
  for (const History* history : histories) {
    if (rates && !history->population) {
      throw data_error("{} {}: no population, which a comparison needs", in_quotes(history->code),
                       printable(history->name));
    }
    factors.push_back(rates ? rate_factor(*history) : 1);
    for (const DayFigures& day : history->days) {
      if (day.mean && is_in(day, range)) extent.include(*day.mean * factors.back());
    }
  }
  const auto signal = signal_value(front, look.locale);
  const double signal_at = signal ? (rates ? signal->per_100k_day : signal->a_day) : 0;
  if (signal && signal->from <= range.last) extent.include(signal_at);
  const auto steps = round_steps(extent.low, extent.high, 6, false);
  const std::string metric = metric_text(front, look.locale);
  const std::string what =
      words_with(rates ? "chart.rate.mean" : "chart.mean", look.locale, front.window);
  const std::string title = !look.title.empty() ? look.title
                            : rates             ? metric
                                    : words_with("chart.title", look.locale, front.name, metric);
  std::vector<LegendItem> legend;
  std::string description = what + ".";
  for (std::size_t i = 0; i < histories.size(); ++i) {
    legend.push_back({as_line(i, svg::line(0, 6, 22, 6)), histories[i]->name});
    description += " " + histories[i]->name + ": " + describe(*histories[i], range, look.locale);
  }
  const Heading heading =
      draw_heading(title, what + "; " + range_text(range, look.locale), legend, look.width);
  double names = 0;
  for (const History* history : histories) {
    names = std::max(names, svg::width_of(history->name) * 13);
  }
  names = rates ? std::min(names + 20, look.width / 4) : 14;
  const Area area{left_margin(steps, look.locale), heading.height, look.width - names,
                  look.height - 32};
  const Panel panel = make_panel(area, range.first, range.last, steps, look.locale, look.id);
  std::string drawn = heading.drawn + draw_values(panel) + draw_dates(panel);
  for (std::size_t i = 0; i < histories.size(); ++i) {
    drawn += as_line(i, svg::path(mean_line(panel, *histories[i], factors[i])));
  }
  if (rates) drawn += end_names(panel, histories, factors);
  if (signal) drawn += draw_signal(panel, *signal, signal_at);
  return finish(look, look.height, title, description, drawn);
}

std::string small_multiples(std::span<const History* const> histories, const ChartLook& look) {
  constexpr double least_width = 230;
  constexpr double panel_height = 150;
  const Range range = range_of(histories, look);
  const History& front = *histories.front();
  const bool rates = std::all_of(histories.begin(), histories.end(),
                                 [](const History* h) { return h->population.has_value(); });
  Extent extent;
  for (const History* history : histories) {
    const Extent own =
        extent_of(*history, range.first, range.last, rates ? rate_factor(*history) : 1);
    extent.include(own.low);
    extent.include(own.high);
  }
  const auto steps = round_steps(extent.low, extent.high, 4, !rates);
  const std::string title = look.title.empty() ? metric_text(front, look.locale) : look.title;
  const std::string what =
      (rates ? words("chart.rate", look.locale) + "; " : "") + words("chart.shared", look.locale);
  const Heading heading = draw_heading(title, what, bar_legend(histories, range, look), look.width);
  const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(look.width / least_width),
                                               1, histories.size());
  const double width = look.width / static_cast<double>(columns);
  std::string drawn = heading.drawn;
  std::string names;
  std::string description = what + ".";
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const History& history = *histories[i];
    const double left = static_cast<double>(i % columns) * width;
    const double top = heading.height + static_cast<double>(i / columns) * panel_height;
    const Area area{left + left_margin(steps, look.locale), top + 24, left + width - 14,
                    top + panel_height - 28};
    const Panel panel = make_panel(area, range.first, range.last, steps, look.locale, look.id);
    drawn += draw_values(panel) + draw_bars(panel, history, rates ? rate_factor(history) : 1) +
             draw_dates(panel);
    names += svg::text(area.left, top + 14, svg::fitted(history.name, width - 20, 13));
    description += " " + history.name + ": " + describe(history, range, look.locale);
  }
  const auto rows = (histories.size() + columns - 1) / columns;
  return finish(look, heading.height + static_cast<double>(rows) * panel_height, title, description,
                drawn + as(Role::ink, "<g font-weight=\"600\">" + names + "</g>"));
}

}  // namespace corona
