#include "export/picture/signal_value.hpp"

#include "export/wording.hpp"

namespace corona {
namespace {

constexpr Date count_from{date::year{2020} / 6 / 4};

}  // namespace

std::optional<SignalValue> signal_value(const History& history, Date last, Locale locale) {
  if (!history.population) return std::nullopt;
  const auto inhabitants = static_cast<double>(*history.population);
  if (history.metric == "cases" && signal_rate_from <= last) {
    return SignalValue{signal_rate * inhabitants / 100'000, signal_rate, signal_rate_from,
                       words_with("chart.signal.rate", locale, signal_rate)};
  }
  if (history.metric == "admissions" && history.code == "NL" && count_from <= last) {
    constexpr double count = 40;
    return SignalValue{count, count * 100'000 / inhabitants, count_from,
                       words_with("chart.signal.count", locale, count)};
  }
  return std::nullopt;
}

}  // namespace corona
