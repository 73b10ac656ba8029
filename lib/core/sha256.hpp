#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;  // of nettle, which only sha256.cpp needs to see

namespace corona {

/// The SHA-256 digest of `bytes`, in base 64, as a Content-Security-Policy has it.
std::string sha256_base64(std::string_view bytes);

/// The SHA-256 of bytes that come in parts.
class Digest {
 public:
  Digest();
  ~Digest();
  void add(std::string_view bytes);

  /// Of all that was added, as 64 hexadecimal digits; what is added after it is of another.
  std::string hex();

 private:
  std::unique_ptr<sha256_ctx> context_;
};

/// The SHA-256 of a file, as 64 hexadecimal digits. Throws Error where it cannot be read.
std::string sha256_of_file(const std::string& path);

}  // namespace corona
