#include "core/sha256.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace corona {
namespace {

[[noreturn]] void fail() {
  throw data_error("cannot work out a SHA-256 digest");
}

}  // namespace

std::string sha256_base64(std::string_view bytes) {
  constexpr int length = 32;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
    fail();
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
    fail();
  }
}

void Digest::add(std::string_view bytes) {
  if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1) fail();
}

std::string Digest::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (EVP_DigestFinal_ex(context_.get(), digest.data(), &length) != 1) fail();
  std::string text;
  for (unsigned i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

std::string sha256_of_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "re"),
                                                             std::fclose);
  if (!file) throw system_error(errno, "cannot open {}", in_quotes(path));
  Digest digest;
  std::array<char, 1 << 16> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get())) {
    digest.add({block.data(), got});
  }
  if (std::ferror(file.get()) != 0) throw system_error(errno, "cannot read {}", in_quotes(path));
  return digest.hex();
}

}  // namespace corona
