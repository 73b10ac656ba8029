#include "series/difference.hpp"

#include <algorithm>

namespace corona {

std::vector<Count> spread(Count change, Count days) {
  const Count part = change / days;
  const Count left = change % days;
  std::vector<Count> parts(static_cast<std::size_t>(days), part);
  const Count one = left < 0 ? -1 : 1;
  for (auto latest = parts.end() - left * one; latest != parts.end(); ++latest) *latest += one;
  return parts;
}

}  // namespace corona
