#pragma once

#include "fetch/cache.hpp"

#include <memory>
#include <optional>
#include <string>

namespace corona {

/// How a publication is got.
struct GettingRules {
  std::string cache;          ///< the folder of all caches; none: as Cache::root() says
  bool offline = false;       ///< the newest one kept
  std::optional<Date> as_of;  ///< the newest one kept by that day
  Count max_age = 0;          ///< seconds after a question in which the server is not asked again
  bool if_changed = false;    ///< only where it is not the one passed on last
  HttpLimits limits;
};

/// A publication, and its text.
struct Got {
  Publication publication;
  std::unique_ptr<RereadableFile> file;
};

/// The name of the folder of a source in the cache; publications of another URL than its own have
/// one by themselves.
std::string cache_name(const Source& source, const std::string& url);

/// Gets the publication that is at `url` now, as the rules say, and keeps it. Throws Error, also
/// where nothing is new and that was asked for.
Got get(const Source& source, const std::string& url, const Told& told, const GettingRules& rules);

/// Notes in the cache that the output of a publication was written whole.
void pass_on(const Source& source, const std::string& url, const GettingRules& rules,
             const Publication& publication);

}  // namespace corona
