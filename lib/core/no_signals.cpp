#include "core/no_signals.hpp"

#include <cerrno>

namespace corona {

NoSignals::NoSignals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : ending_signals) ::sigaddset(&set, signal);
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

NoSignals::~NoSignals() {
  const int number = errno;
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  errno = number;
}

}  // namespace corona
