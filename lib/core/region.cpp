#include "core/region.hpp"

namespace corona {
namespace {

struct Prefix {
  std::string_view letters, level;
};

constexpr Prefix prefixes[] = {
    {"GM", "municipality"}, {"VR", "security-region"}, {"GG", "ggd"}, {"PV", "province"}};

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view level_of_code(std::string_view region_code) {
  if (region_code == "NL") return "country";
  for (const auto& [letters, level] : prefixes) {
    if (region_code.starts_with(letters) && is_number(region_code.substr(letters.size()))) {
      return level;
    }
  }
  return {};
}

}  // namespace corona
