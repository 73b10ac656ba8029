#pragma once

#include "csv/input.hpp"
#include "fetch/cache/changes.hpp"
#include "fetch/cache/publication.hpp"
#include "fetch/data.hpp"
#include "fetch/demo/demo.hpp"
#include "fetch/filter.hpp"
#include "fetch/sources.hpp"

#include <string>
#include <vector>

namespace corona {

/// What corona-fetch writes, each to a path, "-" for standard output. All throw Error, and then
/// leave an old file as it was.

void write_text(const std::string& text, const std::string& output);

/// The part of the data that is selected, as corona-csv(5). Fills date and dates of the
/// publication.
void write_part(Data& data, const Selection& selected, const std::string& output,
                Publication& publication);

/// The same of files of corona-csv(5), merged by date.
void write_merged(const std::vector<std::string>& paths, Order order, const Selection& selected,
                  const std::string& output);

/// What the demo makes up.
void write_demo(const DemoRules& rules, const Selection& selected, const std::string& output);

/// What differs from an earlier publication, and on stderr how much does, of which publications.
void write_changes(Data& before, const Publication& earlier, Data& after, const Publication& later,
                   const Selection& selected, const std::string& output);

/// The sources, a line each.
std::string sources_as_text(const std::vector<ListedSource>& sources);

}  // namespace corona
