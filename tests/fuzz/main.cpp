#include "../unit/temporary_folder.hpp"
#include "core/error.hpp"
#include "core/message.hpp"
#include "fuzz.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace corona::fuzz {

std::string scratch(const std::string& name) {
  static const TemporaryFolder folder;
  return folder / name.c_str();
}

std::string file_of(std::string_view bytes, const std::string& name) {
  const std::string path = scratch(name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

void must(bool holds, const char* file, int line) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: does not hold\n", file, line);
  std::abort();
}

}  // namespace corona::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  corona::set_quiet(true);
  try {
    corona::fuzz::take({reinterpret_cast<const char*>(data), size});
  } catch (const corona::Error&) {
  }
  return 0;
}
