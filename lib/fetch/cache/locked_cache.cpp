#include "fetch/cache/locked_cache.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/cache/gzip.hpp"
#include "fetch/cache/kept_json.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace corona {
namespace {

namespace fs = std::filesystem;

const std::string partial_name = "partial";

/// Makes the names in a folder last, as renames alone need not.
void sync_names(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

/// The path of what is known of a publication.
std::string json_of(const Publication& publication) {
  return fs::path(publication.path).replace_extension().replace_extension("json").string();
}

/// Whether a file of ours was left behind by a process that was ended: a transfer, a file under a
/// temporary name (name_beside()), or one of a publication's two files without the other. A
/// symbolic link is none of ours, and would have us write where it points.
bool is_unfinished(const fs::path& file) {
  std::error_code unread;
  if (fs::is_symlink(fs::symlink_status(file, unread))) return true;
  const std::string name = file.filename().string();
  if (name == partial_name || name.starts_with("corona-")) return true;
  constexpr std::size_t stem = date_length + 1 + 12;
  if (name.size() < stem || !parse_date(name.substr(0, date_length))) return false;
  const std::string rest = name.substr(stem);
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

}  // namespace

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
  sync_names(folder());
}

void LockedCache::describe(const Publication& publication) {
  write_publication(json_of(publication), publication);
}

void LockedCache::set_last_answer(const LastAnswer& answer) {
  write_last_answer(last_answer_path(), answer);
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
