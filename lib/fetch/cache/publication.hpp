#pragma once

#include "core/date.hpp"
#include "fetch/http/http.hpp"

#include <string>

namespace corona {

/// What a source published at one time, as it is kept.
struct Publication {
  Date date;              ///< the newest in its data
  Count dates = 0;        ///< how many different ones it has
  Count bytes = 0;        ///< of the file as it came
  std::string sha256;     ///< of these, 64 hexadecimal digits
  std::string url;        ///< without a password
  std::string fetched;    ///< when first, ISO 8601 with microseconds, UTC
  std::string last_seen;  ///< when the server had it last
  Validators validators;
  std::string path;  ///< of the compressed file that keeps it

  /// Date and first digits: "2020-09-14.3f2a9c01be77".
  std::string stem() const;
};

}  // namespace corona
