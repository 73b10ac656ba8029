#pragma once

#include "core/remove_on_signal.hpp"

#include <string>
#include <string_view>

namespace corona {

/// A folder in $TMPDIR, else in /tmp, that is gone with all it holds when the object is, or where a
/// signal that can be caught ends the program.
class ScratchFolder {
 public:
  /// Throws Error where no folder can be made there.
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }

  /// The path of a file in it.
  std::string operator/(std::string_view name) const;

 private:
  std::string path_;
  RemoveOnSignal remove_;  // path_
};

}  // namespace corona
