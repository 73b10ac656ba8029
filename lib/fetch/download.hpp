#pragma once

#include "fetch/http.hpp"

#include <optional>
#include <string>

namespace corona {

/// Fetches a URL into `body`, and tries again after faults that may pass, as often as the limits
/// allow: after 1, 2, 4, ... seconds and a random part of that, at most a minute, or when the
/// server says. Where the server can, a transfer that was cut short goes on. Each fault is noted on
/// stderr. Gives what the server says of the file, or nothing where it is still the one that is
/// `known`. Throws Error, of the remote server, where it does not come.
std::optional<Validators> download(const std::string& url, const Validators& known,
                                   const HttpLimits& limits, PartialFile& body);

}  // namespace corona
