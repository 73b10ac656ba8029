#include "export/run_apart.hpp"

#include "core/error.hpp"
#include "core/remove_on_signal.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corona {
namespace {

enum Outcome : int { done, failed, out_of_memory };

void say(const char* text) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, std::strlen(text));
}

[[noreturn]] void be_the_child(const std::function<void()>& work, pid_t parent, int to_parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(failed);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  ::dup2(to_parent, STDERR_FILENO);
  Outcome outcome = done;
  try {
    work();
  } catch (const std::bad_alloc&) {
    outcome = out_of_memory;
  } catch (const std::exception& fault) {
    say(fault.what());
    outcome = failed;
  }
  ::_exit(outcome);
}

std::string read_all(int file) {
  std::string text;
  char buffer[4096];
  while (true) {
    const ssize_t size = ::read(file, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(size));
  }
}

int wait_for(pid_t child) {
  siginfo_t ended{};
  while (::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT) < 0 &&
         errno == EINTR) {
  }
  forget_child();  // before its number can be that of another process
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// By its own word, or as the library (abort) and the system (kill) end who asks for too much.
bool ran_out_of_memory(int status) {
  if (WIFEXITED(status)) return WEXITSTATUS(status) == out_of_memory;
  return WTERMSIG(status) == SIGABRT || WTERMSIG(status) == SIGKILL;
}

}  // namespace

void run_apart(const std::function<void()>& work) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw system_error(errno, "cannot make a pipe");
  const pid_t parent = ::getpid();
  const pid_t child = fork_ended_by_signals();
  if (child == 0) be_the_child(work, parent, ends[1]);
  const int fork_fault = errno;
  ::close(ends[1]);
  const std::string said = child < 0 ? "" : read_all(ends[0]);
  ::close(ends[0]);
  if (child < 0) throw system_error(fork_fault, "cannot start a process");

  const int status = wait_for(child);
  if (ran_out_of_memory(status) || said.find("Memory allocation failed") != std::string::npos) {
    throw std::bad_alloc();
  }
  if (WIFSIGNALED(status)) {
    const char* name = ::sigabbrev_np(WTERMSIG(status));
    throw data_error(
        "the process that writes was ended by SIG{}: give it more memory, or report it",
        name == nullptr ? "?" : name);
  }
  if (WEXITSTATUS(status) == done && said.empty()) return;
  throw data_error("{}", printable(said.substr(0, said.find('\n'))));
}

}  // namespace corona
