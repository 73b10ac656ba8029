#pragma once

#include "fetch/http/http.hpp"

#include <optional>
#include <string>

namespace corona {

/// What the server says of a file that came.
struct Download {
  Validators validators;
  bool end_known = false;  ///< it told how long the file is, or where it ends
  Count server_time = 0;   ///< its clock, in seconds since 1970; 0 where it does not tell
};

/// Fetches a URL into `body`, and tries again after faults that may pass, as often as the limits
/// allow: after 1, 2, 4, ... seconds, 60 at most, and up to half as much more at random, or when
/// the server says, if that is later. Where the server can, a transfer that was cut short goes on.
/// Each fault is noted on stderr. Gives what the server says of the file, or nothing where it is
/// still the one that is `known`. Throws Error, of the remote server, where it does not come.
std::optional<Download> download(const std::string& url, const Validators& known,
                                 const HttpLimits& limits, PartialFile& body);

}  // namespace corona
