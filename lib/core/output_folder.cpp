#include "core/output_folder.hpp"

#include "core/error.hpp"
#include "core/file_lock.hpp"
#include "core/message.hpp"
#include "core/replacement.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace corona {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t removal_memory = std::size_t{256} << 10;  // of directories that are read

constexpr Count longest_wait = 600;  // seconds for others, who look through a folder and rename it

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

/// The absolute path of a folder that need not be there.
std::string target_of(const std::string& path) {
  const std::string at = followed(without_slash(path));
  std::error_code fault;
  const fs::path target = fs::weakly_canonical(at, fault);
  return without_slash(fault ? at : target.string());
}

std::string others_of(const std::string& folder) {
  return fmt::format("another corona-export that writes {}", in_quotes(folder));
}

/// Whether a file system has no exchange, rather than no room or no permission.
bool cannot_exchange(int number) {
  return number == EINVAL || number == ENOSYS || number == EXDEV;
}

/// On disc as a whole before it appears, and not file by file, which takes far longer. Gives errno,
/// or 0.
int sync_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return errno;
  const int number = ::syncfs(folder) == 0 ? 0 : errno;
  ::close(folder);
  return number;
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path) : wanted_(path), target_(target_of(path)) {
  temporary_ = name_beside(target_);
  reserve_ = std::make_unique_for_overwrite<char[]>(removal_memory);
  if (!remove_.make_folder(temporary_)) {
    const int number = errno;
    temporary_.clear();
    fail(number);
  }
  // The bit by which files of a folder get its group is the parent folder's to give.
  struct stat made {};
  const mode_t inherited = ::stat(temporary_.c_str(), &made) == 0 ? made.st_mode & S_ISGID : 0;
  ::chmod(temporary_.c_str(), mode_for(target_, 0777) | inherited);
}

OutputFolder::~OutputFolder() {
  reserve_.reset();
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

void OutputFolder::write(const std::string& name, std::string_view text) {
  const fs::path file = fs::path(temporary_) / name;
  std::error_code fault;
  fs::create_directories(file.parent_path(), fault);
  if (fault) fail(fault.value());
  std::FILE* out = std::fopen(file.c_str(), "we");
  if (out == nullptr) fail(errno);
  const bool written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  const int number = errno;
  const bool closed = std::fclose(out) == 0;
  if (!written || !closed) fail(written ? errno : number);
}

void OutputFolder::close(const RemovableFiles& removable) {
  if (const int number = sync_folder(temporary_)) fail(number);
  // Who replaces the folder next is to wait for this one to be in place, and the old one gone.
  const FileLock lock = FileLock::of_existing(temporary_, others_of(wanted_), longest_wait);
  while (true) {
    const int number = rename_to_free_name(temporary_, target_);
    if (number == 0) return keep();
    if (number != EEXIST && number != ENOTEMPTY) fail(number);
    if (replace(removable)) return;
  }
}

/// Replaces the folder that is there. False where none is there any more.
bool OutputFolder::replace(const RemovableFiles& removable) {
  const FileLock lock = FileLock::of_existing(target_, others_of(wanted_), longest_wait);
  look_through(target_, removable);
  // From here on the temporary name is that of the old folder, which no signal may remove.
  const NoSignals until_it_is_known;
  const int number = exchange();
  if (number == ENOENT) return false;
  if (number != 0) fail(number);
  std::vector<std::string> names;
  try {
    names = look_through(temporary_, removable);
  } catch (const std::exception&) {
    put_back(removable);
    throw;
  }
  remove(names);
  return true;
}

/// Asks what may be removed of what is at a path, which may be another thing by now.
std::vector<std::string> OutputFolder::look_through(const std::string& path,
                                                    const RemovableFiles& removable) const {
  struct stat there {};
  if (::lstat(path.c_str(), &there) == 0 && S_ISLNK(there.st_mode)) {
    throw data_error("{} has become a symbolic link: try again", in_quotes(wanted_));
  }
  return removable(path, wanted_);
}

/// Puts each of the two folders in the place of the other. Gives errno, or 0.
int OutputFolder::exchange() const {
  const char* from = temporary_.c_str();
  const char* to = target_.c_str();
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0) return 0;
  if (!cannot_exchange(errno)) return errno;
  note("this file system cannot exchange folders: {} is replaced by two renames",
       in_quotes(wanted_));
  return swap_by_renames(temporary_, target_);
}

/// After an exchange: the old folder was changed. What was put into the new one in this moment is
/// not lost either.
void OutputFolder::put_back(const RemovableFiles& removable) {
  if (const int number = exchange()) {
    note("the old folder is now {}: {}", in_quotes(temporary_),
         std::generic_category().message(number));
    return keep();
  }
  try {
    remove(removable(temporary_, wanted_));
  } catch (const std::exception&) {
    note("the new folder is now {}, as something was put into it", in_quotes(temporary_));
    keep();
  }
}

/// Removes these, the last ones first, from the folder that has the temporary name, and then that,
/// unless something was put into it after these were named.
void OutputFolder::remove(const std::vector<std::string>& names) {
  const fs::path folder = temporary_;
  std::error_code fault;
  for (auto name = names.rbegin(); name != names.rend(); ++name) fs::remove(folder / *name, fault);
  fs::remove(folder, fault);
  if (fault) note("cannot remove the old folder, which is now {}", in_quotes(temporary_));
  keep();
}

/// What has the temporary name is no longer to be removed.
void OutputFolder::keep() {
  remove_.forget();
  temporary_.clear();
}

void OutputFolder::fail(int number) const {
  throw system_error(number, "cannot write the folder {}", in_quotes(wanted_));
}

int swap_by_renames(const std::string& from, const std::string& to) {
  const std::string aside = from + ".old";
  if (::rename(to.c_str(), aside.c_str()) != 0) return errno;
  if (::rename(from.c_str(), to.c_str()) != 0) {
    const int number = errno;
    if (::rename(aside.c_str(), to.c_str()) != 0) {
      note("the old folder is now {}", in_quotes(aside));
    }
    return number;
  }
  if (::rename(aside.c_str(), from.c_str()) != 0) {
    note("cannot remove the old folder, which is now {}", in_quotes(aside));
  }
  return 0;
}

}  // namespace corona
