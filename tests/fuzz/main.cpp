#include "../unit/temporary_folder.hpp"
#include "core/error.hpp"
#include "core/message.hpp"
#include "fuzz.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <new>

namespace {

// fast-cpp-csv-parser takes 48 MiB for every table, and a sanitizer that marks them as in use and
// as free would take nearly all of the time. One block serves one table after the other.
constexpr std::size_t block_size = std::size_t{48} << 20U;
void* block = nullptr;
bool block_is_lent = false;

void give_back(void* memory) noexcept {
  if (memory != nullptr && memory == block) {
    block_is_lent = false;
  } else {
    std::free(memory);
  }
}

}  // namespace

void* operator new[](std::size_t size) {
  if (size == block_size && !block_is_lent) {
    if (block == nullptr) block = std::malloc(block_size);
    block_is_lent = block != nullptr;
    if (block_is_lent) return block;
  }
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void operator delete[](void* memory) noexcept {
  give_back(memory);
}

void operator delete[](void* memory, std::size_t /*size*/) noexcept {
  give_back(memory);
}

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
