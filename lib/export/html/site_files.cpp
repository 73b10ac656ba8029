#include "export/html/site_files.hpp"

#include "core/sha256.hpp"
#include "core/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t longest = 180;  // which leaves room for an ending, and for a name beside it

/// What a code cannot be called, in any mix of capitals: a page called index would be that of its
/// folder.
constexpr std::string_view reserved[] = {"index", "regions"};

bool is_reserved(std::string_view lower_case) {
  return std::find(std::begin(reserved), std::end(reserved), lower_case) != std::end(reserved);
}

}  // namespace

SiteFiles::SiteFiles(const std::vector<std::string>& codes) {
  std::set<std::string> lower_case;
  for (const std::string& code : std::set<std::string>(codes.begin(), codes.end())) {
    std::string lower = in_lower_case(code);
    if (!lower_case.insert(lower).second) alike_.insert(std::move(lower));
  }
}

std::string SiteFiles::name_of(const std::string& code) const {
  const std::string lower = in_lower_case(code);
  const bool is_alike = alike_.contains(lower);
  const bool starts_plain = !is_reserved(lower);
  std::string name;
  for (const char c : code) {
    const bool small = c >= 'a' && c <= 'z';
    bool plain = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (name.empty()) plain = plain && starts_plain && c != '.';
    if (is_alike && small) plain = false;
    name += plain ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  }
  if (name.size() <= longest) return name;
  constexpr std::size_t digits = 32;
  Digest digest;
  digest.add(code);
  // No number of a character starts with -, so that no other code has such a name.
  return name.substr(0, longest - digits) + "_-" + digest.hex().substr(0, digits);
}

}  // namespace corona
