#include "fetch/getting.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "fetch/arrival.hpp"
#include "fetch/cache/gzip.hpp"
#include "fetch/cache/locked_cache.hpp"
#include "fetch/http/download.hpp"
#include "fetch/location.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace corona {
namespace {

namespace fs = std::filesystem;
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
                 const Download& download, const PartialFile& body) {
  std::optional<Publication> before;
  if (!cache.publications().empty()) before = cache.newest();
  Publication came;
  came.url = without_login(url);
  came.fetched = came.last_seen = time_now();
  came.bytes = body.size();
  came.validators = download.validators;
  came.sha256 = sha256_of_file(body.path());
  using std::chrono::floor, std::chrono::seconds, std::chrono::sys_seconds;
  const auto now =
      std::max(floor<seconds>(Clock::now()), sys_seconds(seconds(download.server_time)));
  try {
    check_arrival({body.path(), download.end_known, floor<Days>(now)}, source, told, before, came);
  } catch (const Error& fault) {
    if (!before) throw;
    throw Error(fault.status(), fmt::format("{}; the last good publication is {}", fault.what(),
                                            printable(before->path)));
  }
  cache.keep(body.path(), came);
  return came;
}

/// The one that the server gave last, with its text; none where it is not kept whole.
std::optional<Got> held_whole(const LockedCache& cache, const LastAnswer& last) {
  const auto held = named(cache.publications(), last.publication);
  if (!held) return std::nullopt;
  if (cache.is_whole(*held)) return Got{*held, cache.open(*held)};
  note("{}: damaged: asking for all of it", printable(held->path));
  return std::nullopt;
}

/// The one that the server has, from the cache or from the server.
Got ask_server(LockedCache& cache, LastAnswer& last, const Source& source, const std::string& url,
               const Told& told, const GettingRules& rules) {
  std::optional<Got> held = held_whole(cache, last);
  const Count now = seconds_now();
  const Count age = now - last.asked;
  if (held && age >= 0 && age < rules.max_age) return std::move(*held);

  PartialFile body(cache.partial_path());
  const auto came = download(url, held ? last.validators : Validators{}, rules.limits, body);
  if (came) {
    const Publication kept = keep(cache, source, told, url, *came, body);
    if (kept.stem() != last.publication) last.passed_on.clear();
    last.publication = kept.stem();
    last.validators = came->validators;
    held = Got{kept, cache.open(kept)};
  } else if (held) {
    held->publication.last_seen = time_now();
    cache.describe(held->publication);
  } else {
    throw Error(Status::remote,
                fmt::format("{}: the server answers that nothing has changed, which it was not "
                            "asked",
                            printable(without_login(url))));
  }
  last.asked = now;
  cache.set_last_answer(last);
  return std::move(*held);
}

/// The job, as the cache knows it.
std::string digest_of(const FetchJob& job) {
  Digest digest;
  digest.add(job.shape);
  for (const std::string& file : job.files) {
    digest.add('\n' + fs::absolute(file).lexically_normal().string());
  }
  return digest.hex();
}

bool has_written(const FetchJob& job, const LastAnswer& last) {
  const auto is_there = [](const std::string& file) {
    std::error_code fault;
    return fs::exists(file, fault);
  };
  const auto& done = last.passed_on;
  return std::find(done.begin(), done.end(), digest_of(job)) != done.end() &&
         std::all_of(job.files.begin(), job.files.end(), is_there);
}

}  // namespace

std::string cache_name(const Source& source, const std::string& url) {
  Digest digest;
  digest.add(without_login(url));
  return source.name + "-" + digest.hex().substr(0, 12);
}

Got get(const Source& source, const std::string& url, const Told& told, const GettingRules& rules) {
  const std::string root = Cache::root(rules.cache);
  const std::string name = cache_name(source, url);
  if (rules.as_of || rules.offline) {
    const Cache cache(root, name);
    const FileLock held = cache.hold();
    const Publication kept = rules.as_of ? cache.newest_by(*rules.as_of) : cache.newest();
    return {kept, cache.open(kept)};
  }
  LockedCache cache(root, name, rules.limits.max_time);
  LastAnswer last = cache.last_answer();
  Got got = ask_server(cache, last, source, url, told, rules);
  if (rules.if_changed && has_written(*rules.if_changed, last)) {
    throw Error(Status::unchanged, fmt::format("{}: nothing new since the publication of {}",
                                               source.name, to_string(got.publication.date)));
  }
  return got;
}

void pass_on(const Source& source, const std::string& url, const GettingRules& rules,
             const Publication& publication) {
  if (!rules.if_changed) return;
  LockedCache cache(Cache::root(rules.cache), cache_name(source, url), rules.limits.max_time);
  LastAnswer last = cache.last_answer();
  if (last.publication != publication.stem()) return;  // another fetch found a newer one
  const std::string done = digest_of(*rules.if_changed);
  std::erase(last.passed_on, done);
  last.passed_on.push_back(done);
  cache.set_last_answer(last);
}

}  // namespace corona
