#pragma once

#include "core/number.hpp"
#include "fetch/http/partial_file.hpp"

#include <string>

namespace corona {

/// What a server says of a file, by which it can be asked whether it has changed.
struct Validators {
  std::string etag;
  std::string last_modified;
};

/// What a transfer may take.
struct HttpLimits {
  Count max_bytes = Count{1} << 30;
  Count timeout = 30;     ///< seconds for connecting, without a byte, and with under 1000 a second
  Count max_time = 3600;  ///< seconds for all tries, and for waiting for another fetch
  Count retries = 5;      ///< how often it is tried again
  std::string ca_file;    ///< certificates to trust instead of the system's; none: the system's
};

struct HttpRequest {
  std::string url;
  Validators known;  ///< to be answered 304 if the file is still this one
  Count offset = 0;  ///< above 0: only the rest from here on, if the file is still `known`
  Count time = 0;    ///< seconds that it may take; 0: no end
};

struct HttpAnswer {
  long status = 0;         ///< 200, 206 or 304 where there is no fault
  std::string fault;       ///< why nothing came, or not all of it
  bool may_pass = false;   ///< whether trying again may help
  bool encoded = false;    ///< compressed on its way, so that no part of it can be asked for
  bool end_known = false;  ///< the server told how long the body is, or where it ends
  Count retry_after = 0;   ///< seconds that the server asks to wait
  Count server_time = 0;   ///< the server's clock, in seconds since 1970; 0 where it does not tell
  Validators validators;
};

/// Asks a server once, by http or https; at most five redirects, to the same scheme or to https,
/// and never from https to http.
/// What comes is appended to `body`, which starts again where the server sends all instead of the
/// rest. Throws Error where the body cannot be written or gets longer than the limit, where `url`
/// is none (of usage), and where the server redirects to what is none or may not be asked (of
/// remote).
HttpAnswer ask(const HttpRequest& request, const HttpLimits& limits, PartialFile& body);

}  // namespace corona
