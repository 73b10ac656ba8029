#include "core/scratch_folder.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace corona {

ScratchFolder::ScratchFolder() {
  std::error_code fault;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(fault);
  path_ = (fault ? "/tmp" : parent) / "corona-XXXXXX";
  if (!remove_.make_folder(path_)) {
    throw system_error(errno, "cannot make a folder {} for temporary files", in_quotes(path_));
  }
}

ScratchFolder::~ScratchFolder() {
  try {
    std::filesystem::remove_all(path_);
  } catch (const std::exception&) {
    // No memory, or no right to; nothing of this is the caller's to mend.
  }
}

std::string ScratchFolder::operator/(std::string_view name) const {
  return path_ + "/" + std::string(name);
}

}  // namespace corona
