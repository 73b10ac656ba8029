#include "core/sha256.hpp"

#include "core/error.hpp"

#include <openssl/evp.h>

#include <array>

namespace corona {

std::string sha256_base64(std::string_view bytes) {
  constexpr int length = 32;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
    throw data_error("cannot work out a SHA-256 digest");
  }
  std::array<unsigned char, 4 * (length + 2) / 3 + 5> text{};
  const int size = EVP_EncodeBlock(text.data(), digest.data(), length);
  return {text.begin(), text.begin() + size};
}

}  // namespace corona
