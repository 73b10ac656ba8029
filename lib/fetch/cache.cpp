#include "fetch/cache.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/gzip.hpp"
#include "fetch/kept_json.hpp"

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

const std::string partial_name = "partial";
const std::string last_answer_name = "last-answer";  // no .json: those are publications

std::string set_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

/// Makes the names in a folder last, as renames alone need not.
void sync_folder(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

/// The path of what is known of a publication.
std::string json_of(const Publication& publication) {
  return fs::path(publication.path).replace_extension().replace_extension("json").string();
}

/// Whether a file of ours was left behind by a process that was ended: a transfer, a file under the
/// temporary name that Output gives, or one of a publication's two files without the other.
bool is_unfinished(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == partial_name || name.starts_with(last_answer_name + ".")) return true;
  constexpr std::size_t stem = date_length + 1 + 12;
  if (name.size() < stem || !parse_date(name.substr(0, date_length))) return false;
  const std::string rest = name.substr(stem);
  if (rest.starts_with(".csv.gz.") || rest.starts_with(".json.")) return true;
  const std::string other = rest == ".csv.gz" ? ".json" : rest == ".json" ? ".csv.gz" : "";
  std::error_code none;
  return !other.empty() && !fs::exists(file.parent_path() / (name.substr(0, stem) + other), none);
}

/// Makes a folder and those above it. Throws Error.
std::string made(const std::string& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw system_error(fault.value(), "cannot make the folder {}", in_quotes(folder));
  return folder;
}

/// What is known of it first, by which it counts as kept. Throws Error.
void remove(const Publication& publication) {
  for (const std::string& path : {json_of(publication), publication.path}) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
      throw system_error(errno, "cannot remove {}", in_quotes(path));
    }
  }
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
    return read_last_answer(folder_ + "/" + last_answer_name);
  } catch (const Error&) {
    return {};  // none yet, or damaged: then the server is asked as if it never was
  }
}

std::unique_ptr<RereadableFile> Cache::open(const Publication& publication) const {
  auto file = std::make_unique<RereadableFile>(publication.url, open_temporary());
  std::error_code none;
  const bool there = fs::exists(publication.path, none);
  if (!there || decompress(publication.path, file->descriptor()) != publication.sha256) {
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

LockedCache::LockedCache(const std::string& root, const std::string& name, Count longest_wait)
    : Cache(root, name),
      lock_(made(folder()) + "/lock", FileLock::Kind::exclusive,
            fmt::format("another corona-fetch that uses {}", in_quotes(folder())), longest_wait),
      longest_wait_(longest_wait) {
  std::error_code fault;
  std::vector<fs::path> unfinished;
  for (const auto& entry : fs::directory_iterator(folder(), fault)) {
    if (is_unfinished(entry.path())) unfinished.push_back(entry.path());
  }
  for (const fs::path& file : unfinished) fs::remove(file, fault);
}

std::string LockedCache::partial_path() const {
  return folder() + "/" + partial_name;
}

void LockedCache::keep(const std::string& file, Publication& publication) {
  publication.path = folder() + "/" + publication.stem() + ".csv.gz";
  for (const Publication& one : publications()) {
    if (one.path == publication.path && !one.fetched.empty()) publication.fetched = one.fetched;
  }
  if (!is_whole(publication)) compress(file, publication.path);
  describe(publication);
  sync_folder(folder());
}

void LockedCache::describe(const Publication& publication) {
  write_publication(json_of(publication), publication);
}

void LockedCache::set_last_answer(const LastAnswer& answer) {
  write_last_answer(folder() + "/" + last_answer_name, answer);
}

Count LockedCache::prune(Count count) {
  std::vector<Publication> all = publications();
  if (all.empty()) return 0;
  const std::string last = newest().path;
  std::stable_partition(all.begin(), all.end(),
                        [&](const Publication& one) { return one.path != last; });
  const FileLock lock(list_lock_path(), FileLock::Kind::exclusive, "readers of the publications",
                      longest_wait_);
  Count whole = 0;
  Count removed = 0;
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    if (whole < count && is_whole(*one)) {
      ++whole;
      continue;
    }
    remove(*one);
    ++removed;
  }
  return removed;
}

}  // namespace corona
