#pragma once

#include "export/picture/panel.hpp"
#include "export/picture/signal_value.hpp"

#include <string>

namespace corona {

/// `value` as a dashed line from the day it was published.
std::string signal_dashes(const Panel& panel, const SignalValue& signal, double value);

/// The same with its words, which stand above the first of the skylines that leaves them a place,
/// and are left to the legend where none does.
std::string draw_signal(const Panel& panel, const SignalValue& signal, double value,
                        const std::vector<Skyline>& skylines);

}  // namespace corona
