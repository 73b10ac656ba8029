#include "core/remove_on_signal.hpp"

#include <climits>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <mutex>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corona {
namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

/// A handler may not allocate, lock or read what is being changed: so names stand in fixed places,
/// which count only while they are taken.
struct Slot {
  std::atomic<bool> taken{false};
  std::array<char, PATH_MAX> name{};
};
std::array<Slot, 8> slots;  // a tool writes few files at once; more are not removed

std::atomic<pid_t> child{0};  // 0: none

void remove_tree(int parent, const char* name);

/// Removes what a folder has, once through.
void remove_entries(int folder) {
  alignas(dirent64) std::array<char, 4096> entries;
  ::lseek(folder, 0, SEEK_SET);
  for (ssize_t size = 0; (size = ::getdents64(folder, entries.data(), entries.size())) > 0;) {
    for (ssize_t at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      at += entry->d_reclen;
      const char* name = entry->d_name;
      if (std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0) continue;
      remove_tree(folder, name);
    }
  }
}

/// A file, or a folder with all it has, by calls that a handler may make; links are not followed.
void remove_tree(int parent, const char* name) {
  if (::unlinkat(parent, name, 0) == 0 || errno != EISDIR) return;
  constexpr int most_rounds = 10;  // another process may be writing into it yet
  const int folder = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return;
  for (int round = 0; round < most_rounds; ++round) {
    remove_entries(folder);
    if (::unlinkat(parent, name, AT_REMOVEDIR) == 0) break;
  }
  ::close(folder);
}

extern "C" void remove_and_end(int signal) {
  if (const pid_t process = child; process > 0) {
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
  }
  for (Slot& slot : slots) {
    if (slot.taken) remove_tree(AT_FDCWD, slot.name.data());
  }
  static_cast<void>(std::signal(signal, SIG_DFL));
  // It comes when the handler returns, and ends the program.
  static_cast<void>(::raise(signal));
}

void handle_signals() {
  for (const int signal : signals) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_and_end;
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace

NoSignals::NoSignals() {
  static std::once_flag handled;
  std::call_once(handled, handle_signals);
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : signals) ::sigaddset(&set, signal);
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

NoSignals::~NoSignals() {
  const int number = errno;
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  errno = number;
}

pid_t fork_ended_by_signals() {
  const NoSignals now;
  const pid_t process = ::fork();
  child = process > 0 ? process : 0;
  if (process == 0) {
    for (Slot& slot : slots) slot.taken = false;
  }
  return process;
}

void forget_child() {
  child = 0;
}

int RemoveOnSignal::make_file(std::string& name_template) {
  const NoSignals now;
  const int file = ::mkostemp(name_template.data(), O_CLOEXEC);
  if (file >= 0) remember(name_template);
  return file;
}

bool RemoveOnSignal::make_folder(std::string& name_template) {
  const NoSignals now;
  if (::mkdtemp(name_template.data()) == nullptr) return false;
  remember(name_template);
  return true;
}

int RemoveOnSignal::open_file(const std::string& path) {
  const NoSignals now;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file >= 0) remember(path);
  return file;
}

void RemoveOnSignal::remember(const std::string& path) {
  for (std::size_t i = 0; slot_ < 0 && i < slots.size(); ++i) {
    Slot& slot = slots[i];
    if (slot.taken || path.size() >= slot.name.size()) continue;
    std::memcpy(slot.name.data(), path.c_str(), path.size() + 1);
    slot.taken = true;
    slot_ = static_cast<int>(i);
  }
}

void RemoveOnSignal::forget() {
  if (slot_ >= 0) slots[static_cast<std::size_t>(slot_)].taken = false;
  slot_ = -1;
}

}  // namespace corona
