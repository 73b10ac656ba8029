#include "core/sha256.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

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

std::string sha256_of_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "re"),
                                                             std::fclose);
  if (!file) throw system_error(errno, "cannot open {}", in_quotes(path));
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(),
                                                                   EVP_MD_CTX_free);
  bool good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  std::array<char, 1 << 16> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get())) {
    good = good && EVP_DigestUpdate(context.get(), block.data(), got) == 1;
  }
  if (std::ferror(file.get()) != 0) throw system_error(errno, "cannot read {}", in_quotes(path));
  std::array<unsigned char, 32> digest{};
  good = good && EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
  if (!good) throw data_error("cannot work out a SHA-256 digest");
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace corona
