#include "export/picture/signal_value.hpp"

#include "export/wording.hpp"

namespace corona {
namespace {

constexpr Date count_from{date::year{2020} / 6 / 4};

}  // namespace

std::optional<SignalValue> signal_value(const History& history, Date last, CountPeriod period,
                                        Locale locale) {
  if (!history.population) return std::nullopt;
  const auto inhabitants = static_cast<double>(*history.population);
  const bool of_week = period == CountPeriod::week;
  if (is_of_periods(period) && !of_week) return std::nullopt;
  if (history.metric == "cases" && signal_rate_from <= last) {
    const double rate = of_week ? 7 * signal_rate : signal_rate;
    return SignalValue{rate * inhabitants / 100'000, rate, signal_rate_from,
                       of_week ? words_with("chart.signal.rate.week", locale, rate, signal_rate)
                               : words_with("chart.signal.rate", locale, rate)};
  }
  if (!of_week && history.metric == "admissions" && history.code == "NL" && count_from <= last) {
    constexpr double count = 40;
    return SignalValue{count, count * 100'000 / inhabitants, count_from,
                       words_with("chart.signal.count", locale, count)};
  }
  return std::nullopt;
}

}  // namespace corona
