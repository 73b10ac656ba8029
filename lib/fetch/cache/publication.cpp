#include "fetch/cache/publication.hpp"

#include <fmt/format.h>

namespace corona {

std::string Publication::stem() const {
  constexpr std::size_t digits = 12;
  return fmt::format("{}.{}", to_string(date), sha256.substr(0, digits));
}

}  // namespace corona
