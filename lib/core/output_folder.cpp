#include "core/output_folder.hpp"

#include "core/error.hpp"
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

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

void refuse_others(const std::string& path, const std::string& marker) {
  std::error_code fault;
  if (!fs::exists(path, fault)) return;
  if (!fs::is_directory(path, fault)) throw data_error("{} is not a folder", in_quotes(path));
  if (!fs::is_empty(path, fault) && !fs::exists(fs::path(path) / marker, fault)) {
    throw data_error("{} has other files in it, which would be lost: name another folder",
                     in_quotes(path));
  }
}

mode_t folder_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0777 & ~mask);
}

/// On disc as a whole before it appears, and not file by file, which takes far longer.
void sync_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = folder >= 0 && ::syncfs(folder) == 0;
  const int number = errno;
  if (folder >= 0) ::close(folder);
  if (!synced) throw system_error(number, "cannot write {}", in_quotes(path));
}

}  // namespace

OutputFolder::OutputFolder(std::string path, std::string marker)
    : path_(without_slash(std::move(path))) {
  refuse_others(path_, marker);
  std::string name = path_ + ".XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    throw system_error(errno, "cannot make a folder beside {}", in_quotes(path_));
  }
  temporary_ = name;
  ::chmod(temporary_.c_str(), folder_mode());
}

OutputFolder::~OutputFolder() {
  std::error_code fault;
  if (!temporary_.empty()) fs::remove_all(temporary_, fault);
}

void OutputFolder::write(const std::string& name, std::string_view text) {
  const fs::path file = fs::path(temporary_) / name;
  std::error_code fault;
  fs::create_directories(file.parent_path(), fault);
  if (fault) {
    throw system_error(fault.value(), "cannot make {}", in_quotes(file.parent_path().string()));
  }
  std::FILE* out = std::fopen(file.c_str(), "w");
  if (out == nullptr) throw system_error(errno, "cannot write {}", in_quotes(file.string()));
  const bool written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  const int number = errno;
  if (std::fclose(out) != 0 || !written) {
    throw system_error(written ? errno : number, "cannot write {}", in_quotes(file.string()));
  }
}

void OutputFolder::close() {
  sync_folder(temporary_);
  const char* from = temporary_.c_str();
  const char* to = path_.c_str();
  if (::access(to, F_OK) != 0) {
    if (std::rename(from, to) != 0) throw system_error(errno, "cannot write {}", in_quotes(path_));
    temporary_.clear();
    return;
  }
  // The old folder has the temporary name after this, and is removed with it.
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0) return;
  const std::string old = temporary_ + ".old";
  if (std::rename(to, old.c_str()) != 0 || std::rename(from, to) != 0) {
    throw system_error(errno, "cannot replace {}", in_quotes(path_));
  }
  temporary_ = old;
}

}  // namespace corona
