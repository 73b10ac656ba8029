#include "fetch/getting.hpp"

#include "core/error.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "fetch/download.hpp"
#include "fetch/gzip.hpp"

#include <algorithm>
#include <chrono>

namespace corona {
namespace {

using Clock = std::chrono::system_clock;

Count seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(Clock::now().time_since_epoch()).count();
}

/// "2020-09-14T15:20:00.123456Z".
std::string time_now() {
  const auto now = std::chrono::floor<std::chrono::microseconds>(Clock::now());
  const auto day = std::chrono::floor<Days>(now);
  return to_string(day) + "T" + date::format("%T", now - day) + "Z";
}

std::optional<Publication> named(const std::vector<Publication>& all, const std::string& stem) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Publication& one) { return one.stem() == stem; });
  if (found == all.end()) return std::nullopt;
  return *found;
}

/// Checks what came and keeps it. Throws Error that says where the last good one is.
Publication keep(LockedCache& cache, const Source& source, const Told& told, const std::string& url,
                 const Validators& validators, const PartialFile& body) {
  const std::vector<Publication> before = cache.publications();
  Publication came;
  came.url = url;
  came.fetched = time_now();
  came.bytes = body.size();
  came.validators = validators;
  came.sha256 = sha256_of_file(body.path());
  try {
    check_publication(source, told, body.path(), came);
    if (!before.empty()) require_no_fewer_dates(came, before.back());
  } catch (const Error& fault) {
    if (before.empty()) throw;
    throw Error(fault.status(), fmt::format("{}; the last good publication is {}", fault.what(),
                                            printable(before.back().path)));
  }
  cache.keep(body.path(), came);
  return came;
}

/// The one that the server has, from the cache or from the server.
Publication ask_server(LockedCache& cache, const Source& source, const std::string& url,
                       const Told& told, const GettingRules& rules) {
  LastAnswer last = cache.last_answer();
  std::optional<Publication> held = named(cache.publications(), last.publication);
  if (last.url != url) held.reset();
  const Count now = seconds_now();
  const Count age = now - last.asked;
  if (!held || age < 0 || age >= rules.max_age) {
    PartialFile body(cache.partial_path());
    const auto validators =
        download(url, held ? last.validators : Validators{}, rules.limits, body);
    if (validators) {
      held = keep(cache, source, told, url, *validators, body);
      last.validators = *validators;
    } else if (!held) {
      throw Error(Status::remote, fmt::format("{}: the server answers that nothing has changed, "
                                              "which it was not asked",
                                              printable(url)));
    }
    last.url = url;
    last.publication = held->stem();
    last.asked = now;
    cache.set_last_answer(last);
  }
  if (rules.if_changed && last.passed_on == last.publication) {
    throw Error(Status::unchanged, fmt::format("{}: nothing new since the publication of {}",
                                               source.name, to_string(held->date)));
  }
  return *held;
}

}  // namespace

std::string cache_name(const Source& source, const std::string& url) {
  if (url == source.url) return source.name;
  Digest digest;
  digest.add(url);
  return source.name + "-" + digest.hex().substr(0, 12);
}

Got get(const Source& source, const std::string& url, const Told& told, const GettingRules& rules) {
  const std::string root = Cache::root(rules.cache);
  const std::string name = cache_name(source, url);
  if (rules.as_of || rules.offline) {
    const Cache cache(root, name);
    const Publication kept = rules.as_of ? cache.newest_by(*rules.as_of) : cache.newest();
    return {kept, cache.open(kept)};
  }
  LockedCache cache(root, name);
  const Publication publication = ask_server(cache, source, url, told, rules);
  return {publication, cache.open(publication)};
}

void pass_on(const Source& source, const std::string& url, const GettingRules& rules,
             const Publication& publication) {
  if (rules.as_of || rules.offline) return;
  LockedCache cache(Cache::root(rules.cache), cache_name(source, url));
  LastAnswer last = cache.last_answer();
  if (last.passed_on == publication.stem()) return;
  last.passed_on = publication.stem();
  cache.set_last_answer(last);
}

}  // namespace corona
