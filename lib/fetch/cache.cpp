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
#include <sys/file.h>
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

std::string with_extension(const std::string& path, const std::string& extension) {
  return fs::path(path).replace_extension().replace_extension(extension).string();
}

/// Whether a file of ours was left behind by a process that was ended: a transfer, a file under the
/// temporary name that Output gives, or a publication without what is known of it.
bool is_unfinished(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == partial_name || name.starts_with(last_answer_name + ".")) return true;
  constexpr std::size_t stem = date_length + 1 + 12;
  if (name.size() < stem || !parse_date(name.substr(0, date_length))) return false;
  const std::string rest = name.substr(stem);
  if (rest.starts_with(".csv.gz.") || rest.starts_with(".json.")) return true;
  std::error_code none;
  return rest == ".csv.gz" && !fs::exists(with_extension(file.string(), "json"), none);
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

std::vector<Publication> Cache::publications() const {
  std::vector<Publication> all;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder_, none)) {
    if (entry.path().extension() != ".json") continue;
    all.push_back(read_publication(entry.path().string()));
    all.back().path = folder_ + "/" + all.back().stem() + ".csv.gz";
  }
  std::sort(all.begin(), all.end(), [](const Publication& a, const Publication& b) {
    return std::tie(a.date, a.fetched) < std::tie(b.date, b.fetched);
  });
  return all;
}

Publication Cache::newest() const {
  const std::vector<Publication> all = publications();
  if (all.empty()) throw data_error("no publication is kept in {}", in_quotes(folder_));
  return all.back();
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
  const std::string path = folder_ + "/" + last_answer_name;
  std::error_code none;
  return fs::exists(path, none) ? read_last_answer(path) : LastAnswer{};
}

std::unique_ptr<RereadableFile> Cache::open(const Publication& publication) const {
  auto file = std::make_unique<RereadableFile>(publication.path, open_temporary());
  if (decompress(publication.path, file->descriptor()) != publication.sha256) {
    throw data_error("{}: not as it was kept: its SHA-256 is another", printable(publication.path));
  }
  return file;
}

LockedCache::LockedCache(const std::string& root, const std::string& name) : Cache(root, name) {
  std::error_code fault;
  fs::create_directories(folder(), fault);
  const std::string path = folder() + "/lock";
  lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) throw system_error(errno, "cannot write {}", in_quotes(path));
  while (::flock(lock_, LOCK_EX) != 0) {
    if (errno != EINTR) throw system_error(errno, "cannot lock {}", in_quotes(path));
  }
  std::vector<fs::path> unfinished;
  for (const auto& entry : fs::directory_iterator(folder(), fault)) {
    if (is_unfinished(entry.path())) unfinished.push_back(entry.path());
  }
  for (const fs::path& file : unfinished) fs::remove(file, fault);
}

LockedCache::~LockedCache() {
  ::close(lock_);
}

std::string LockedCache::partial_path() const {
  return folder() + "/" + partial_name;
}

void LockedCache::keep(const std::string& file, Publication& publication) {
  publication.path = folder() + "/" + publication.stem() + ".csv.gz";
  std::error_code none;
  if (!fs::exists(publication.path, none)) compress(file, publication.path);
  write_publication(with_extension(publication.path, "json"), publication);
  sync_folder(folder());
}

void LockedCache::set_last_answer(const LastAnswer& answer) {
  write_last_answer(folder() + "/" + last_answer_name, answer);
}

Count LockedCache::prune(Count count) {
  std::vector<Publication> all = publications();
  Count removed = 0;
  for (; static_cast<Count>(all.size()) - removed > count; ++removed) {
    const std::string& path = all[static_cast<std::size_t>(removed)].path;
    if (::unlink(with_extension(path, "json").c_str()) != 0 || ::unlink(path.c_str()) != 0) {
      throw system_error(errno, "cannot remove {}", in_quotes(path));
    }
  }
  return removed;
}

}  // namespace corona
