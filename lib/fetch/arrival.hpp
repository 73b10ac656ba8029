#pragma once

#include "fetch/cache/publication.hpp"
#include "fetch/description/source.hpp"
#include "fetch/rows/survey.hpp"

#include <optional>
#include <string>

namespace corona {

/// A file that came from a server, before it is kept.
struct Arrival {
  std::string path;
  bool end_known = true;  ///< the server told how long it is, or where it ends
  Date day;               ///< on which it came: the later one of our clock's and of the server's
};

/// Reads all of it, and fills date and dates of the publication. Throws Error, of the server where
/// the file is a web page, empty or cut short, and of the data where it is not one of the source,
/// has dates that are still to come, or fewer dates than the publication `before` it.
///
/// Where only the end of the connection told that the file ended, it counts as cut short as well
/// if its last line has no end, if it is shorter than the publication before it, or if its newest
/// date has not half as many counts as the date before that. Otherwise the latter is only noted.
void check_arrival(const Arrival& arrival, const Source& source, const Told& told,
                   const std::optional<Publication>& before, Publication& publication);

}  // namespace corona
