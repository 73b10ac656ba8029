#pragma once

#include "fetch/getting.hpp"

#include <string>
#include <vector>

namespace corona {

/// Where a source is read from: the one file or URL of the command line, or the source's own URL.
/// Throws a usage Error where there is more than one, or none.
std::string location_of(const Source& source, const std::vector<std::string>& files);

/// Opens a local file ("-" is standard input) or gets the publication at a URL. Of a local file,
/// the publication has bytes and SHA-256 alone, and these only where `described`.
Got open_location(const Source& source, const std::string& location, const Told& told,
                  const GettingRules& rules, bool described);

/// What the publication at `location` is compared with: the newest one kept by a date such as
/// 2020-09-14, or a local file.
Got open_earlier(const Source& source, const std::string& location, const std::string& earlier,
                 const GettingRules& rules);

/// The kept publications as CSV: date,fetched,bytes,sha256,file.
std::string publications_as_csv(const Cache& cache);

}  // namespace corona
