#pragma once

#include "group/division.hpp"

#include <string>
#include <vector>

namespace corona {

/// Groups are the regions of these levels, such as province. Throws a usage Error where no region
/// is of such a level.
Division by_level(const Regions& regions, const Mergers& mergers,
                  const std::vector<std::string>& levels);

/// Groups are the smallest regions as they were drawn at the end of that year; older ones go into
/// what they have become, by their shares where they were split.
Division by_classification(const Regions& regions, const Mergers& mergers, int year);

/// Groups are those of a file with the columns region_code, group_code and, where there is one,
/// group_name. A group may hold others. Throws Error, with the line, where a region stands in a
/// group twice, by itself or in another region or group, and where a group lies in itself.
Division by_members(const Regions& regions, const Mergers& mergers, const std::string& path);

}  // namespace corona
