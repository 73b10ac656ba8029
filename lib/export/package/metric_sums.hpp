#pragma once

#include "export/package/weeks.hpp"

#include <string_view>
#include <vector>

namespace corona {

/// A metric that is the sum of others, such as cases of all ages.
struct MetricSum {
  std::string_view whole;
  std::vector<std::string_view> parts;  ///< one of them: two metrics are the same
};

/// The metrics that are sums of others in every region and week in which all of their counts are
/// known. There is no list of such metrics, as a source may count anything: the counts tell. Throws
/// Error if there are too many metrics to find out.
std::vector<MetricSum> metric_sums(const std::vector<WeekCount>& weeks);

}  // namespace corona
