#include "core/text_hash.hpp"

#include <sys/random.h>

namespace corona {
namespace {

HashKey draw_key() {
  HashKey key{0x243F6A8885A308D3, 0x9E3779B97F4A7C15};  // where the system has no random numbers
  HashKey drawn{};
  if (::getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) == sizeof drawn) key = drawn;
  key.factor |= std::uint64_t{1} << 63 | 1;  // a factor of few bits would mix little
  return key;
}

}  // namespace

const HashKey hash_key = draw_key();

}  // namespace corona
