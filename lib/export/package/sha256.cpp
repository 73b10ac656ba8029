#include "export/package/sha256.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace corona {

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
  if (!good) throw data_error("cannot make a SHA-256 sum");
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace corona
