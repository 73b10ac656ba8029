#pragma once

#include "fetch/cache/cache.hpp"
#include "fetch/description/source.hpp"
#include "fetch/rows/survey.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What a job writes, by which --if-changed knows it again.
struct FetchJob {
  std::string shape;               ///< all that shapes the output besides the publication
  std::vector<std::string> files;  ///< that it writes
};

/// How a publication is got.
struct GettingRules {
  std::string cache;          ///< the folder of all caches; none: as Cache::root() says
  bool offline = false;       ///< the newest one kept
  std::optional<Date> as_of;  ///< the newest one kept by that day
  Count max_age = 0;          ///< seconds after a question in which the server is not asked again
  std::optional<FetchJob> if_changed;  ///< only where this job has not written it yet
  HttpLimits limits;
};

/// A publication, and its text.
struct Got {
  Publication publication;
  std::unique_ptr<RereadableFile> file;
};

/// The name of the folder in the cache: of the source, and of the URL without its password.
std::string cache_name(const Source& source, const std::string& url);

/// Gets the publication that is at `url` now, as the rules say, and keeps it. Throws Error, also
/// where nothing is new and that was asked for.
Got get(const Source& source, const std::string& url, const Told& told, const GettingRules& rules);

/// Notes in the cache that the job of rules.if_changed, if any, has written a publication whole.
void pass_on(const Source& source, const std::string& url, const GettingRules& rules,
             const Publication& publication);

}  // namespace corona
