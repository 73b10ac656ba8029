#include "fetch/opening.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "csv/cells.hpp"
#include "fetch/location.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Fills what the bytes of a file tell.
void describe_bytes(RereadableFile& file, Publication& publication) {
  Digest digest;
  std::string text(std::size_t{128} << 10, '\0');
  file.rewind();
  while (const std::size_t size = file.read(text.data(), text.size())) {
    digest.add(std::string_view(text).substr(0, size));
    publication.bytes += static_cast<Count>(size);
  }
  publication.sha256 = digest.hex();
}

}  // namespace

std::string location_of(const Source& source, const std::vector<std::string>& files) {
  if (files.size() > 1 && source.form == Form::corona_csv) {
    throw usage_error("csv merges local files, and these are not all: fetch the URL first");
  }
  if (files.size() > 1) {
    throw usage_error("{} reads one file at a time: corona-fetch csv merges what it gives",
                      source.name);
  }
  if (!files.empty()) return files.front();
  if (source.url.empty()) {
    throw usage_error("{} has no URL of its own: name a file, or - for standard input",
                      source.name);
  }
  return source.url;
}

Got open_location(const Source& source, const std::string& location, const Told& told,
                  const GettingRules& rules, bool described) {
  if (is_remote(location)) return get(source, location, told, rules);
  Got got{{}, std::make_unique<RereadableFile>(local_path(location))};
  if (described) describe_bytes(*got.file, got.publication);
  return got;
}

Got open_earlier(const Source& source, const std::string& location, const std::string& earlier,
                 const GettingRules& rules) {
  const auto date = parse_date(earlier);
  const auto is_of_date = [](char c) { return c == '-' || (c >= '0' && c <= '9'); };
  if (!date && earlier.size() == date_length &&
      std::all_of(earlier.begin(), earlier.end(), is_of_date)) {
    throw usage_error("--changes-since: {} is not a date like 2020-09-14", in_quotes(earlier));
  }
  if (is_remote(earlier)) {
    throw usage_error("--changes-since: {} is a URL: give a date, or a file that was saved",
                      in_quotes(without_login(earlier)));
  }
  if (!date) return {{}, std::make_unique<RereadableFile>(local_path(earlier))};
  const std::string url = is_remote(location) ? location : source.url;
  const Cache cache(Cache::root(rules.cache), cache_name(source, url));
  const FileLock held = cache.hold();
  const Publication kept = cache.newest_by(*date);
  return {kept, cache.open(kept)};
}

std::string publications_as_csv(const Cache& cache) {
  const FileLock held = cache.hold();
  std::string text = "date,fetched,last_seen,bytes,sha256,file\n";
  for (const Publication& one : cache.publications()) {
    if (!cache.is_whole(one)) {
      note("{}: missing or damaged: fetch it anew while the server has it, or --prune",
           printable(one.path));
      continue;
    }
    for (const std::string& cell : {to_string(one.date), one.fetched, one.last_seen,
                                    std::to_string(one.bytes), one.sha256, one.path}) {
      append_cell(text, cell);
      text += ',';
    }
    text.back() = '\n';
  }
  return text;
}

}  // namespace corona
