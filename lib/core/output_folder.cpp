#include "core/output_folder.hpp"

#include "core/error.hpp"
#include "core/file_mode.hpp"
#include "core/message.hpp"
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

std::string followed(const std::string& path) {
  std::error_code fault;
  const fs::path target = fs::weakly_canonical(path, fault);
  const std::string text = fault ? path : target.string();
  return text.size() > 1 && text.ends_with('/') ? text.substr(0, text.size() - 1) : text;
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

OutputFolder::OutputFolder(const std::string& path) : wanted_(path), target_(followed(path)) {
  temporary_ = target_ + ".XXXXXX";
  if (!remove_.make_folder(temporary_)) {
    const int number = errno;
    temporary_.clear();
    fail(number);
  }
  const mode_t mode = mode_for(target_, 0777);
  ::chmod(temporary_.c_str(), mode);
}

OutputFolder::~OutputFolder() {
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

void OutputFolder::close() {
  if (const int number = sync_folder(temporary_)) fail(number);
  const char* from = temporary_.c_str();
  const char* to = target_.c_str();
  std::error_code fault;
  if (!fs::exists(target_, fault)) {
    if (::rename(from, to) != 0) fail(errno);
    temporary_.clear();
    return;
  }
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) != 0) {
    if (!cannot_exchange(errno)) fail(errno);
    note("this file system cannot exchange folders: {} is replaced by two renames",
         in_quotes(wanted_));
    if (const int number = swap_by_renames(temporary_, target_)) fail(number);
  }
  fs::remove_all(temporary_, fault);
  if (fault) note("cannot remove the old folder, which is now {}", in_quotes(temporary_));
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
