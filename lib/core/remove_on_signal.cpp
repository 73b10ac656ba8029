#include "core/unlink_on_signal.hpp"

#include <climits>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <pthread.h>
#include <unistd.h>

namespace corona {
namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

/// A handler may not allocate, lock or read what is being changed: so names stand in fixed places,
/// which count only while they are taken.
struct Slot {
  std::atomic<bool> taken{false};
  std::array<char, PATH_MAX> name{};
};
std::array<Slot, 8> slots;  // a tool writes few files at once; more are not removed

extern "C" void remove_and_end(int signal) {
  for (Slot& slot : slots) {
    if (slot.taken) ::unlink(slot.name.data());
  }
  std::signal(signal, SIG_DFL);
  ::raise(signal);  // comes when the handler returns, and ends the program
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

sigset_t all_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : signals) ::sigaddset(&set, signal);
  return set;
}

}  // namespace

int UnlinkOnSignal::make(std::string& name_template) {
  static std::once_flag handled;
  std::call_once(handled, handle_signals);
  const sigset_t set = all_signals();
  sigset_t before;
  ::pthread_sigmask(SIG_BLOCK, &set, &before);
  const int file = ::mkostemp(name_template.data(), O_CLOEXEC);
  const int number = errno;
  for (std::size_t i = 0; file >= 0 && slot_ < 0 && i < slots.size(); ++i) {
    Slot& slot = slots[i];
    if (slot.taken || name_template.size() >= slot.name.size()) continue;
    std::memcpy(slot.name.data(), name_template.c_str(), name_template.size() + 1);
    slot.taken = true;
    slot_ = static_cast<int>(i);
  }
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = number;
  return file;
}

void UnlinkOnSignal::forget() {
  if (slot_ >= 0) slots[static_cast<std::size_t>(slot_)].taken = false;
  slot_ = -1;
}

}  // namespace corona
