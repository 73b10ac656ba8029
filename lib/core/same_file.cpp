#include "core/same_file.hpp"

#include <filesystem>

namespace corona {

bool is_same_file(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  if (a == b) return true;
  if (a == "-" || b == "-") return false;
  std::error_code fault;
  if (fs::equivalent(a, b, fault)) return true;
  const auto whole = [&](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path), fault);
  };
  return whole(a) == whole(b);
}

}  // namespace corona
