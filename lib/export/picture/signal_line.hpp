#pragma once

#include "export/picture/panel.hpp"
#include "export/picture/signal_value.hpp"

#include <string>

namespace corona {

/// `value` as a dashed line from the day it was published.
std::string signal_dashes(const Panel& panel, const SignalValue& signal, double value);

/// The same with its words, which stand where nothing is drawn, and are left to the legend where
/// there is no such place.
std::string draw_signal(const Panel& panel, const SignalValue& signal, double value,
                        const Skyline& skyline);

}  // namespace corona
