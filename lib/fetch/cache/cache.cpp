#include "fetch/cache/cache.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/cache/gzip.hpp"
#include "fetch/cache/kept_json.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <tuple>
#include <unistd.h>

namespace corona {
namespace {

namespace fs = std::filesystem;

std::string set_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

/// The one that the server gave last, else the last of all, of which there is one.
const Publication& given_last(const std::vector<Publication>& all, const LastAnswer& answer) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Publication& one) {
    return one.stem() == answer.publication;
  });
  return found == all.end() ? all.back() : *found;
}

/// What the JSON of a publication says, or no more than its name where it is damaged: then the
/// digits are no SHA-256, which no text has.
Publication read_known(const fs::path& json) {
  try {
    return read_publication(json.string());
  } catch (const Error&) {
    Publication publication;
    const std::string stem = json.stem().string();
    publication.date = parse_date(stem.substr(0, date_length)).value();
    publication.sha256 = stem.substr(std::min(stem.size(), date_length + 1));
    return publication;
  }
}

}  // namespace

std::string Cache::root(const std::string& told) {
  if (!told.empty()) return told;
  const std::string by_systemd = set_in("CACHE_DIRECTORY");  // folders with colons between
  if (!by_systemd.empty()) return by_systemd.substr(0, by_systemd.find(':'));
  const std::string by_desktop = set_in("XDG_CACHE_HOME");
  if (by_desktop.starts_with('/')) return by_desktop + "/corona";
  const std::string home = set_in("HOME");
  if (!home.empty()) return home + "/.cache/corona";
  throw usage_error("no folder to keep publications in: name one with --cache");
}

Cache::Cache(const std::string& root, const std::string& name) : folder_(root + "/" + name) {
}

FileLock Cache::hold() const {
  return {list_lock_path(), FileLock::Kind::shared, "the removal of publications", 60};
}

std::vector<Publication> Cache::publications() const {
  std::vector<Publication> all;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder_, none)) {
    const std::string stem = entry.path().stem().string();
    if (entry.path().extension() != ".json" || !parse_date(stem.substr(0, date_length))) continue;
    all.push_back(read_known(entry.path()));
    all.back().path = folder_ + "/" + stem + ".csv.gz";
  }
  std::sort(all.begin(), all.end(), [](const Publication& a, const Publication& b) {
    return std::tie(a.date, a.fetched, a.path) < std::tie(b.date, b.fetched, b.path);
  });
  return all;
}

Publication Cache::newest() const {
  const std::vector<Publication> all = publications();
  if (all.empty()) throw data_error("no publication is kept in {}", in_quotes(folder_));
  return given_last(all, last_answer());
}

Publication Cache::newest_by(Date date) const {
  const std::vector<Publication> all = publications();
  const auto later =
      std::find_if(all.begin(), all.end(), [&](const Publication& one) { return one.date > date; });
  if (later != all.begin()) return *(later - 1);
  if (all.empty()) throw data_error("no publication is kept in {}", in_quotes(folder_));
  throw data_error("no publication of {} or before is kept: the first is of {}", to_string(date),
                   to_string(all.front().date));
}

LastAnswer Cache::last_answer() const {
  try {
    return read_last_answer(last_answer_path());
  } catch (const Error&) {
    return {};  // none yet, or damaged: then the server is asked as if it never was
  }
}

std::unique_ptr<RereadableFile> Cache::open(const Publication& publication) const {
  auto file = std::make_unique<RereadableFile>(publication.url, open_temporary());
  std::error_code none;
  const bool there = fs::exists(publication.path, none);
  const auto digest = [&] {
    return decompress(publication.path, file->descriptor(), publication.bytes);
  };
  if (!there || digest() != publication.sha256) {
    throw data_error("{}: {}: fetch it anew, if the server has it still",
                     printable(publication.path), there ? "damaged" : "missing");
  }
  return file;
}

bool Cache::is_whole(const Publication& publication) const {
  try {
    open(publication);
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace corona
