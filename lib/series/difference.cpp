#include "series/difference.hpp"

#include <algorithm>

namespace corona {

Count part_of_spread(Count change, Count days, Count from, Count to) {
  const Count part = change / days;
  const Count left = change % days;
  const Count one = left < 0 ? -1 : 1;
  const Count first_with_one = days - left * one;
  return part * (to - from) + one * std::max<Count>(to - std::max(from, first_with_one), 0);
}

}  // namespace corona
