#include "export/picture/lines.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "export/picture/svg.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

bool has_mean(const Lines& lines) {
  return std::any_of(lines.shown.begin(), lines.shown.end(), [&](const History& history) {
    return std::any_of(history.days.begin(), history.days.end(), [&](const DayFigures& day) {
      return day.mean && lines.range.has(day.date);
    });
  });
}

/// The counts of periods in the place of the means.
void draw_counts_of(Lines& lines) {
  for (History& history : lines.shown) {
    history = with_whole_periods(std::move(history), lines.period);
    for (DayFigures& day : history.days) {
      if (day.new_count) day.mean = static_cast<double>(*day.new_count);
    }
  }
}

double factor_of(const History& history, bool rates) {
  if (!rates) return 1;
  if (history.population) return rate_factor(history);
  throw data_error("{} {}: no population, which a comparison needs", in_quotes(history.code),
                   printable(history.name));
}

}  // namespace

Lines lines_of(std::span<const History* const> histories, const ChartLook& look) {
  if (histories.size() > most_lines) {
    throw usage_error("--kind line draws {} regions at most: --kind small-multiples draws more",
                      most_lines);
  }
  Lines lines{{},
              {},
              names_of(histories, look.locale),
              {},
              look.period,
              range_of(histories, look),
              histories.size() > 1};
  for (const History* history : histories) {
    lines.histories.push_back(&lines.shown.emplace_back(*history));
    lines.factors.push_back(factor_of(*history, lines.rates));
  }
  if (look.what.empty() && !has_mean(lines)) {
    lines.period = period_of(histories, lines.range.first, lines.range.last);
    if (is_of_periods(lines.period)) draw_counts_of(lines);
    lines.range = range_of(lines.histories, look);
  }
  if (look.alone && !has_mean(lines)) {
    throw data_error(
        "--kind line: no mean of {} days is known from {} to {}: --kind bar and"
        " --kind small-multiples draw the counts",
        histories.front()->window, to_string(lines.range.first), to_string(lines.range.last));
  }
  lines.range = of_whole_periods(lines.range, lines.period);
  return lines;
}

std::string words_of_lines(const Lines& lines, const ChartLook& look) {
  if (!look.what.empty()) return look.what;
  if (is_of_periods(lines.period)) {
    return words(period_key(lines.rates ? "chart.rate" : "chart.line", lines.period), look.locale);
  }
  return words_with(lines.rates ? "chart.rate.mean" : "chart.mean", look.locale,
                    lines.histories.front()->window);
}

std::vector<LegendItem> line_legend(const Lines& lines, const std::optional<SignalValue>& signal) {
  std::vector<LegendItem> legend;
  for (std::size_t i = 0; i < lines.names.size(); ++i) {
    legend.push_back({as_line(i, svg::line(0, 6, 22, 6)), lines.names[i]});
  }
  if (signal) legend.push_back(signal_item(signal->meaning));
  return legend;
}

std::string describe_lines(const Lines& lines, const std::string& what, const ChartLook& look) {
  std::string description = what + ".";
  if (!look.what.empty()) return description;
  for (std::size_t i = 0; i < lines.histories.size(); ++i) {
    description += " " + lines.names[i] + ": " +
                   describe_days(*lines.histories[i], lines.range, lines.period, look.locale);
  }
  return description;
}

}  // namespace corona
