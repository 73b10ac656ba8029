#pragma once

#include <csignal>

namespace corona {

/// What people and the system end a tool by.
inline constexpr int ending_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

/// While it is there, none of the ending signals comes to this thread, nor ever to one that it
/// starts: they wait, or go to another.
class NoSignals {
 public:
  NoSignals();
  ~NoSignals();
  NoSignals(const NoSignals&) = delete;
  NoSignals& operator=(const NoSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace corona
