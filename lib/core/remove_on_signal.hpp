#pragma once

#include <csignal>
#include <string>
#include <sys/types.h>

namespace corona {

/// The name of a temporary file or folder that is removed, with all that is in it, where SIGINT,
/// SIGTERM, SIGHUP or SIGPIPE ends the program, which then ends as it would have. A signal that is
/// ignored or handled otherwise stays so.
class RemoveOnSignal {
 public:
  /// Makes a file by mkostemp(3), so that no signal comes between the file and its name here; gives
  /// its descriptor, or -1 with errno.
  int make_file(std::string& name_template);

  /// Makes a folder by mkdtemp(3) likewise. False, with errno, where none can be made.
  bool make_folder(std::string& name_template);

  /// Makes or empties a file of this name; gives its descriptor, or -1 with errno. A symbolic link
  /// is no file.
  int open_file(const std::string& path);

  /// The file or folder is to stay, or gone.
  void forget();

  RemoveOnSignal() = default;
  ~RemoveOnSignal() { forget(); }
  RemoveOnSignal(const RemoveOnSignal&) = delete;
  RemoveOnSignal& operator=(const RemoveOnSignal&) = delete;

 private:
  void remember(const std::string& path);

  int slot_ = -1;
};

/// While it is there, none of those signals comes to this thread: they come when it goes.
class NoSignals {
 public:
  NoSignals();
  ~NoSignals();
  NoSignals(const NoSignals&) = delete;
  NoSignals& operator=(const NoSignals&) = delete;

 private:
  sigset_t before_{};
};

/// fork(2), of a child that those signals end before anything is removed, as it could make files
/// that no one knows of. One at a time, until it is forgotten. A signal that ends the child alone
/// removes nothing: what the parent has made is the parent's.
pid_t fork_ended_by_signals();

/// The child has ended, and is not waited for yet.
void forget_child();

}  // namespace corona
