#pragma once

#include "core/date.hpp"
#include "fetch/http.hpp"
#include "fetch/source.hpp"
#include "fetch/survey.hpp"

#include <optional>
#include <string>

namespace corona {

/// What a source published at one time, as it is kept.
struct Publication {
  Date date;           ///< the newest in its data
  Count dates = 0;     ///< how many different ones it has
  Count bytes = 0;     ///< of the file as it came
  std::string sha256;  ///< of these, 64 hexadecimal digits
  std::string url;
  std::string fetched;  ///< when, ISO 8601 with microseconds, UTC
  Validators validators;
  std::string path;  ///< of the compressed file that keeps it

  /// Date and first digits: "2020-09-14.3f2a9c01be77".
  std::string stem() const;
};

/// Reads all of a file that came from `url`, and fills date and dates. Throws Error, of the server
/// where the file is a web page, empty or cut short, and of the data where it is not one of the
/// source.
void check_publication(const Source& source, const Told& told, const std::string& path,
                       Publication& publication);

/// Throws Error where a publication has fewer dates than the one before it.
void require_no_fewer_dates(const Publication& publication, const Publication& before);

}  // namespace corona
