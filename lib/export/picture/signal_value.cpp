#include "export/picture/signal_value.hpp"

#include "export/wording.hpp"

namespace corona {

std::optional<SignalValue> signal_value(const History& history, Locale locale) {
  if (!history.population) return std::nullopt;
  const auto inhabitants = static_cast<double>(*history.population);
  if (history.metric == "cases") {
    constexpr double rate = 7;
    return SignalValue{rate * inhabitants / 100'000, rate, Date{date::year{2020} / 9 / 3},
                       words_with("chart.signal.rate", locale, rate)};
  }
  if (history.metric == "admissions" && history.code == "NL") {
    constexpr double count = 40;
    return SignalValue{count, count * 100'000 / inhabitants, Date{date::year{2020} / 6 / 4},
                       words_with("chart.signal.count", locale, count)};
  }
  return std::nullopt;
}

}  // namespace corona
