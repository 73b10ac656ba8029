#pragma once

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace corona::test {

/// Chance with a seed, the same on every machine: std::mt19937_64 is, the standard's distributions
/// are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// A whole number from 0 to n - 1.
  std::uint64_t below(std::uint64_t n) { return engine_() % n; }

  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }

  bool one_in(std::uint64_t n) { return below(n) == 0; }

 private:
  std::mt19937_64 engine_;
};

/// A file that goes when this goes.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view text = "") {
    const char* folder = ::getenv("TMPDIR");
    path_ = std::string(folder == nullptr ? "/tmp" : folder) + "/corona-unit-XXXXXX";
    ::close(::mkstemp(path_.data()));
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

  std::string text() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::string path_;
};

}  // namespace corona::test
