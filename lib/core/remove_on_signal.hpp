#pragma once

#include <string>

namespace corona {

/// The name of a file that is removed where SIGINT, SIGTERM or SIGHUP ends the program, which then
/// ends as it would have. A signal that is ignored or handled otherwise stays so.
class UnlinkOnSignal {
 public:
  /// Makes a file by mkostemp(3), so that no signal comes between the file and its name here; gives
  /// its descriptor, or -1 with errno.
  int make(std::string& name_template);

  /// The file is to stay, or gone.
  void forget();

  UnlinkOnSignal() = default;
  ~UnlinkOnSignal() { forget(); }
  UnlinkOnSignal(const UnlinkOnSignal&) = delete;
  UnlinkOnSignal& operator=(const UnlinkOnSignal&) = delete;

 private:
  int slot_ = -1;
};

}  // namespace corona
