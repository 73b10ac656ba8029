#include "fetch/duration.hpp"

namespace corona {

std::optional<Count> parse_duration(std::string_view text) {
  constexpr Count longest = 36'525;  // of any unit: a hundred years in days
  if (text.empty()) return std::nullopt;
  const auto number = parse_whole(text.substr(0, text.size() - 1));
  if (!number || *number < 0 || *number > longest) return std::nullopt;
  switch (text.back()) {
    case 's':
      return *number;
    case 'm':
      return *number * 60;
    case 'h':
      return *number * 3600;
    case 'd':
      return *number * 86400;
    default:
      return std::nullopt;
  }
}

}  // namespace corona
