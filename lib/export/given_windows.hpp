#pragma once

#include "core/record_store.hpp"
#include "csv/input.hpp"
#include "trend/rules.hpp"

namespace corona {

/// The windows that the figures of a stream are of.
struct GivenWindows {
  Count length = 7;  ///< in days
  Align align = Align::trailing;
};

/// Finds the windows of the figures in `rows`, which are in order of their dates. No column says
/// how a window lies, so that the sums are compared with those of the counts. A stream without
/// figures, or of figures that no counts explain, has trailing windows.
///
/// Throws Error where the windows differ in length, and where the sums are neither those of
/// trailing nor of centred windows: what is worked out here would be set beside figures of another
/// kind.
GivenWindows given_windows(const RecordStore& rows, const Input& in);

}  // namespace corona
