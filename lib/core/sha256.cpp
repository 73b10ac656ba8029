#include "core/sha256.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>

namespace corona {
namespace {

using Sum = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

void take(sha256_ctx& context, std::string_view bytes) {
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

Sum finish(sha256_ctx& context) {
  Sum sum{};
  sha256_digest(&context, sum.size(), sum.data());
  return sum;
}

}  // namespace

std::string sha256_base64(std::string_view bytes) {
  sha256_ctx context{};
  sha256_init(&context);
  take(context, bytes);
  const Sum sum = finish(context);
  std::string text(BASE64_ENCODE_RAW_LENGTH(sum.size()), '\0');
  base64_encode_raw(text.data(), sum.size(), sum.data());
  return text;
}

Digest::Digest() : context_(std::make_unique<sha256_ctx>()) {
  sha256_init(context_.get());
}

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
  take(*context_, bytes);
}

std::string Digest::hex() {
  std::string text;
  for (const std::uint8_t byte : finish(*context_)) text += fmt::format("{:02x}", byte);
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
