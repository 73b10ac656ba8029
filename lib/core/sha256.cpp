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

void Digest::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Digest::Digest() : context_(EVP_MD_CTX_new()) {
  if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
    throw data_error("cannot work out a SHA-256 digest");
  }
}

void Digest::add(std::string_view bytes) {
  EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

std::string Digest::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(context_.get(), digest.data(), &length);
  std::string text;
  for (unsigned i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

}  // namespace corona
